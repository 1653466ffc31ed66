import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#config/i18n'
import { settings } from '#settings/settings'
import { exampleValues } from '#notifications/letters/example_values'
import type { TextKind } from '#notifications/mail_kinds'
import type { WrittenText } from '#notifications/texts/check_text'
import { type ComposedMail, composeMail } from '#notifications/texts/compose_mail'
import { indentedInHtml, type Paragraph, paragraphsOf } from '#notifications/texts/paragraphs'

export interface MailPreview extends ComposedMail {
  paragraphs: Paragraph[]
  action: string
}

/** A text as it will be mailed, filled in with examples. */
export async function previewMail(
  kind: TextKind,
  locale: Locale,
  text: WrittenText
): Promise<MailPreview> {
  const i18n = i18nManager.locale(locale)
  const { organisationName: organisation } = await settings.read()
  const values = { ...exampleValues(kind, i18n), organisation }
  return {
    ...(await composeMail({ kind, text, values, i18n })),
    paragraphs: indentedInHtml(paragraphsOf(text.body, values)),
    action: 'link' in values ? i18n.t(`mails.actions.${kind}`) : '',
  }
}
