import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#config/i18n'
import type { TextKind } from '#notifications/mail_kinds'
import MailText from '#notifications/models/mail_text'
import type { WrittenText } from '#notifications/texts/check_text'

/** The words of a kind of mail: the installation's own, else those that came with Kvittens. */
export async function textOf(kind: TextKind, locale: Locale): Promise<WrittenText> {
  const own = await MailText.query().where({ kind, locale }).first()
  return own ? { subject: own.subject, body: own.body } : defaultText(kind, locale)
}

/** Read raw: the placeholders of a mail text are ours, not the translator's. */
export function defaultText(kind: TextKind, locale: Locale): WrittenText {
  const sentences = i18nManager.getTranslationsFor(locale)
  const word = (part: string) => sentences[`mails.texts.${kind}.${part}`]
  return { subject: word('subject'), body: word('body') }
}
