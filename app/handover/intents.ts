import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { subscribe } from '#shared/outbox/subscriptions'
import { voidIssues } from '#handover/actions/add_issue'
import { expirePasswords } from '#handover/actions/expire_passwords'
import { followFirstDay } from '#handover/actions/follow_first_day'
import { prepareHandover } from '#handover/actions/prepare_handover'

const HOUR = 3_600

export function registerHandoverIntents() {
  registerEffect(recordOnly('handover.prepare', prepareHandover))
  subscribe('orders.account_reported', 'handover.prepare')
  registerEffect(recordOnly('handover.void', (trx, { orderId }) => voidIssues(trx, orderId)))
  subscribe('orders.cancelled', 'handover.void')
  registerEffect(recordOnly('handover.follow_first_day', followFirstDay))
  subscribe('orders.changed', 'handover.follow_first_day')
  subscribe('contracts.signed', 'handover.follow_first_day')
  registerEffect(recordOnly('handover.expire', expirePasswords, Infinity))
  registerDuty('handover.expire', HOUR)
}
