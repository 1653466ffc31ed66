import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { Attendance, Effect, Ids } from '#shared/outbox/effect'
import { PermanentFailure } from '#shared/outbox/failures'
import { recordOrderEvent } from '#orders/record_order_event'
import { settings } from '#settings/settings'
import { currentAddress } from '#notifications/delivery/current_address'
import { envelopeOf } from '#notifications/delivery/envelope'
import { handOverToTransport } from '#notifications/delivery/hand_over_to_transport'
import Mail from '#notifications/models/mail'
import { type WrittenMail, writeMail } from '#notifications/texts/write_mail'

interface Delivery {
  mailId: number
  mail?: Mail
  written?: WrittenMail | null
}

/** As often as a mail server itself would try: with the runner's pauses about four days. */
const TRIES = 100
const ENDED = ['sent', 'cancelled']

/**
 * Sends one planned mail. A crash after the server took it and before that is recorded sends it again,
 * with the same Message-ID.
 */
export const deliverMail: Effect<Delivery> = {
  kind: 'notifications.deliver',
  attempts: TRIES,
  begin: ({ mailId }: Ids) => ({ mailId: Number(mailId) }),
  steps: [
    { name: 'write', run: write },
    { name: 'send', run: send },
  ],
  record,
  gaveUp: (trx, { mailId }) => changeUnsent(trx, mailId, { state: 'failed' }),
  attended: (trx, { mailId }, verb) => changeUnsent(trx, mailId, attendedAs(verb)),
}

async function write(delivery: Delivery) {
  const mail = await Mail.findOrFail(delivery.mailId)
  if (ENDED.includes(mail.state)) return
  delivery.mail = mail
  delivery.written = await writeMail(mail)
}

async function send({ mail, written }: Delivery) {
  if (!mail || !written) return
  mail.toAddress = await currentAddress(mail)
  if (!mail.toAddress) throw new PermanentFailure('no_address', 'the recipient has no address')
  await handOverToTransport(envelopeOf(mail, written, await settings.read()))
}

const STATES: Record<Attendance, string> = { retry: 'pending', skip: 'cancelled', finish: 'sent' }

const attendedAs = (verb: Attendance) => ({
  state: STATES[verb],
  sent_at: verb === 'finish' ? clock.now() : null,
})

async function changeUnsent(trx: Trx, mailId: number | string, change: Record<string, unknown>) {
  await trx.from('mails').where('id', mailId).whereNot('state', 'sent').update(change)
}

async function record(trx: Trx, { mail, written }: Delivery) {
  if (!mail) return
  await trx.from('mails').where('id', mail.id).update(outcomeOf(mail, written))
  for (const orderId of written?.orderIds ?? []) await recordSent(trx, orderId, mail)
}

function outcomeOf({ toAddress }: Mail, written?: WrittenMail | null) {
  if (!written) return { state: 'cancelled' }
  const sent = { state: 'sent', subject: written.subject, sent_at: clock.now() }
  return { ...sent, to_address: toAddress }
}

const recordSent = (trx: Trx, orderId: number, { id, kind, toPersonId, toMailboxId }: Mail) =>
  recordOrderEvent(trx, system, {
    orderId,
    event: 'mail_sent',
    details: { mailId: id, kind, personId: toPersonId, mailboxId: toMailboxId },
  })
