import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#config/i18n'
import { settings } from '#settings/settings'
import { isTextKind } from '#notifications/mail_kinds'
import { exampleValues } from '#notifications/letters/example_values'
import { LETTER_WRITERS } from '#notifications/letters/letter_writers'
import type Mail from '#notifications/models/mail'
import { type ComposedMail, composeMail } from '#notifications/texts/compose_mail'
import { textOf } from '#notifications/texts/text_of'

export interface WrittenMail extends ComposedMail {
  orderIds: number[]
}

/** The words of a planned mail as they are now; null when there is nothing to tell any more. */
export async function writeMail(mail: Mail): Promise<WrittenMail | null> {
  if (mail.kind === 'mail_text_trial') return writeTrial(mail)
  if (!isTextKind(mail.kind)) throw new Error(`no mail is called ${mail.kind}`)
  const locale = mail.locale as Locale
  const i18n = i18nManager.locale(locale)
  const letter = await LETTER_WRITERS[mail.kind](mail.about, { i18n, locale })
  if (!letter) return null
  const { organisationName: organisation } = await settings.read()
  const values = { ...letter.values, organisation }
  const text = await textOf(mail.kind, locale)
  const composed = await composeMail({ kind: mail.kind, text, values, i18n })
  return { ...composed, orderIds: letter.orderIds }
}

/** Another kind's saved text with made-up values, marked as a trial. */
async function writeTrial({ about, locale }: Mail): Promise<WrittenMail | null> {
  const kind = String(about.kind)
  if (!isTextKind(kind)) return null
  const i18n = i18nManager.locale(locale)
  const text = await textOf(kind, locale as Locale)
  const composed = await composeMail({ kind, text, values: exampleValues(kind, i18n), i18n })
  const subject = i18n.t('mails.trial_subject', { subject: composed.subject })
  return { ...composed, subject, orderIds: [] }
}
