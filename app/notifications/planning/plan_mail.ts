import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { Ids } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import type { MailKindName } from '#notifications/mail_kinds'
import { messageIdOf, threadOfOrder } from '#notifications/planning/message_id'
import { type Recipient, recipientKey, withoutRepeats } from '#notifications/planning/recipients'
import { resolveRecipient } from '#notifications/planning/resolve_recipient'

export interface MailPlan {
  kind: MailKindName
  /** Names the fact and whom it is told: planning it again gives the same mail. */
  effectKey: string
  to: Recipient
  /** What the mail is about; its words are read when it is sent. */
  ids: Ids
  /** Instead of the recipient's own language. */
  locale?: string
  orderId?: number
  thread?: string
}

/**
 * Writes down, in the caller's transaction, that a mail shall go out once. A recipient without an address
 * gets a mail too: its delivery ends on the operator's page as `no_address`, alone, and can be tried
 * again when the address is there.
 */
export async function planMail(trx: Trx, plan: MailPlan) {
  const found = await resolveRecipient(trx, plan.to)
  const row = { ...columnsOf(plan), to_address: found.address, locale: plan.locale ?? found.locale }
  await trx.insertQuery().table('mails').insert(row).knexQuery.onConflict('effect_key').ignore()
  const mail = await trx
    .from('mails')
    .where('effect_key', plan.effectKey)
    .select('id')
    .firstOrFail()
  await intend(trx, 'notifications.deliver', { mailId: mail.id })
}

/** The same mail to each of them, each with an effect of its own. */
export async function planMails(
  trx: Trx,
  recipients: Recipient[],
  plan: Omit<MailPlan, 'to' | 'effectKey'> & { fact: string }
) {
  const { fact, ...rest } = plan
  for (const to of withoutRepeats(recipients))
    await planMail(trx, { ...rest, to, effectKey: `${plan.kind}:${fact}:${recipientKey(to)}` })
}

const columnsOf = ({ kind, effectKey, to, ids, orderId, thread }: MailPlan) => ({
  kind,
  effect_key: effectKey,
  message_id: messageIdOf(kind, effectKey),
  thread: thread ?? (orderId ? threadOfOrder(orderId) : null),
  to_person_id: to.personId ?? null,
  to_mailbox_id: to.mailboxId ?? null,
  ids: JSON.stringify(ids),
  order_id: orderId ?? null,
  state: 'pending',
  created_at: clock.now(),
})
