import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'

/** Records that a grant has ended, taken back by a line or held otherwise, with the reasons it was held for. */
export async function takeGrant(trx: Trx, grantId: number, lineId: number | null) {
  const today = clock.today()
  await trx
    .from('grants')
    .where('id', grantId)
    .whereNull('revoked_at')
    .update({ revoked_at: clock.now(), valid_to: today, taken_by_line_id: lineId })
  await trx
    .from('justifications')
    .where('grant_id', grantId)
    .whereNull('valid_to')
    .update({ valid_to: today })
}
