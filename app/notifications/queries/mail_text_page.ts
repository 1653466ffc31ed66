import type { Locale } from '#config/i18n'
import { MAIL_KINDS, type Placeholder, type TextKind } from '#notifications/mail_kinds'
import MailText from '#notifications/models/mail_text'
import { allowed, subjectPlaceholders, type WrittenText } from '#notifications/texts/check_text'
import type { MailPreview } from '#notifications/texts/preview_mail'
import { textOf } from '#notifications/texts/text_of'

export interface KnownText {
  kind: TextKind
  locale: Locale
}

/** What the page of one text shows: the words, saved or just typed, and what may be filled in. */
export async function mailTextPage(
  { kind, locale }: KnownText,
  preview: MailPreview | null = null,
  typed?: WrittenText
) {
  const required: readonly Placeholder[] = MAIL_KINDS[kind].required
  const inSubject = subjectPlaceholders(kind)
  const placeholders = allowed(kind).map((name) => ({
    name,
    written: `{${name}}`,
    required: required.includes(name),
    inSubject: inSubject.includes(name),
  }))
  const isOwn = Boolean(await MailText.query().where({ kind, locale }).first())
  const text = typed ?? (await textOf(kind, locale))
  return { kind, language: locale, text, placeholders, isOwn, preview }
}
