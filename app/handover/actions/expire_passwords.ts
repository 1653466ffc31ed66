import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { system } from '#shared/actor'
import { recordAudit } from '#audit/record_audit'
import Handover from '#handover/models/handover'

/** Deletes first passwords that nobody opened in time. */
export async function expirePasswords(trx: Trx) {
  const late = await Handover.query({ client: trx })
    .whereNotNull('sealedPassword')
    .where('expiresAt', '<=', clock.now())
    .limit(200)
  for (const handover of late) {
    await handover.merge({ sealedPassword: null, deletedAt: clock.now() }).save()
    await recordAudit(trx, system, {
      action: 'handover.expired',
      subjectType: 'handover',
      subjectId: handover.id,
      personId: handover.personId,
      details: { orderId: handover.orderId },
    })
  }
}
