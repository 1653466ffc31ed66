import { randomUUID } from 'node:crypto'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage, Recipient } from '@adonisjs/mail/types'
import { clock } from '#shared/clock'
import { mailboxFiles } from '#shared/mail/mailbox'

const addressOf = (recipient?: Recipient) =>
  typeof recipient === 'string' ? recipient : (recipient?.address ?? '')

/** Puts mail in the built-in mailbox instead of sending it. */
export class MailboxTransport implements MailTransportContract {
  async send(message: NodeMailerMessage) {
    const messageId = message.messageId ?? `<${randomUUID()}@mailbox>`
    const to = (message.to ?? []).map(addressOf)
    await mailboxFiles.put({
      id: randomUUID(),
      at: clock.now(),
      from: addressOf(message.from),
      to: to.join(', '),
      subject: message.subject ?? '',
      text: String(message.text ?? ''),
      html: String(message.html ?? ''),
      messageId,
      headers: (message.headers ?? {}) as Record<string, string>,
    })
    return new MailResponse(messageId, { from: addressOf(message.from), to }, { boxed: true })
  }
}

export const mailbox = () => new MailboxTransport()
