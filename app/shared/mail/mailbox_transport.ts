import { randomUUID } from 'node:crypto'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage, Recipient } from '@adonisjs/mail/types'
import { mailboxFiles } from '#shared/mail/mailbox'

const addressOf = (recipient?: Recipient) =>
  typeof recipient === 'string' ? recipient : (recipient?.address ?? '')

const addressesOf = (recipients: Recipient[] = []) => recipients.map(addressOf).join(', ')

/** Puts mail in the built-in mailbox instead of sending it. */
export class MailboxTransport implements MailTransportContract {
  async send(message: NodeMailerMessage) {
    const messageId = message.messageId ?? `<${randomUUID()}@mailbox>`
    const envelope = { from: addressOf(message.from), to: (message.to ?? []).map(addressOf) }
    await mailboxFiles.put({
      from: envelope.from,
      to: envelope.to.join(', '),
      replyTo: addressesOf(message.replyTo),
      subject: message.subject ?? '',
      text: String(message.text ?? ''),
      html: String(message.html ?? ''),
      messageId,
      references: [message.references ?? []].flat(),
      headers: (message.headers ?? {}) as Record<string, string>,
    })
    return new MailResponse(messageId, envelope, { boxed: true })
  }
}

export const mailbox = () => new MailboxTransport()
