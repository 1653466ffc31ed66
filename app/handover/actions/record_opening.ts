import type { Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { recordOrderEvent } from '#orders/record_order_event'
import type { Opening } from '#handover/actions/open_handover'
import type Handover from '#handover/models/handover'

/** History and audit of a first password that was shown. */
export async function recordOpening(
  trx: Trx,
  { actor, as }: Opening,
  { id, orderId, personId, issue }: Handover
) {
  const details = { handoverId: id, issue, as }
  await recordOrderEvent(trx, actor, { orderId, event: 'handed_over', details })
  await recordAudit(trx, actor, {
    action: 'handover.opened',
    subjectType: 'handover',
    subjectId: id,
    personId,
    details: { orderId, issue, as },
  })
}
