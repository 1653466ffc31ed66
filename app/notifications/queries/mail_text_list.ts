import { type Locale, LOCALES } from '#config/i18n'
import { TEXT_KINDS } from '#notifications/mail_kinds'
import MailText from '#notifications/models/mail_text'

/** Every kind of mail, and in which languages the installation has words of its own. */
export async function mailTextList() {
  const own = await MailText.query().select('kind', 'locale', 'updatedAt')
  const changedAt = (kind: string, locale: Locale) =>
    own.find((text) => text.kind === kind && text.locale === locale)?.updatedAt ?? null
  return TEXT_KINDS.map((kind) => ({
    kind,
    texts: LOCALES.map((locale) => ({ locale, changedAt: changedAt(kind, locale) })),
  }))
}
