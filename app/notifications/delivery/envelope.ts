import type { NodeMailerMessage } from '@adonisjs/mail/types'
import type { Settings } from '#settings/catalogue'
import type Mail from '#notifications/models/mail'
import type { ComposedMail } from '#notifications/texts/compose_mail'
import { oneLine } from '#notifications/texts/paragraphs'

/** So that no answering machine answers: a machine wrote this. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** A mail as it is handed to the transport. Everything that reaches a header is one line. */
export function envelopeOf(
  mail: Mail,
  { subject, text, html }: ComposedMail,
  { senderName, senderAddress, replyTo }: Settings
): NodeMailerMessage {
  return {
    from: { name: oneLine(senderName), address: oneLine(senderAddress) },
    to: [oneLine(mail.toAddress)],
    ...(replyTo ? { replyTo: [oneLine(replyTo)] } : {}),
    ...(mail.thread ? { inReplyTo: mail.thread, references: [mail.thread] } : {}),
    messageId: mail.messageId,
    subject: oneLine(subject),
    text,
    html,
    headers: { ...HEADERS },
  }
}
