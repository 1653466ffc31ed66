import type { Actor } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { addIssue } from '#handover/actions/add_issue'

interface FirstPassword {
  personId: number
  orderId: number
  accountId: number
  /** In clear; never logged, queued or kept. */
  password: string
  actor: Actor
}

/**
 * Keeps a first password, sealed, for the one who will hand it over. An earlier one of the same
 * order is void from now on. Gives the id of the hand-over.
 */
export async function sealFirstPassword(trx: Trx, { password, actor, ...whose }: FirstPassword) {
  const { id, issue } = await addIssue(trx, { ...whose, password })
  await recordAudit(trx, actor, {
    action: 'handover.sealed',
    subjectType: 'handover',
    subjectId: id,
    personId: whose.personId,
    details: { orderId: whose.orderId, accountId: whose.accountId, issue },
  })
  return id
}
