import type { Trx } from '#shared/database/transaction'

/** Notes what accounts turned out to be: they are no longer pending, nor counted by the brake. */
export const settleRows = (trx: Trx, ids: number[], change: Record<string, unknown>) =>
  trx
    .from('directory_entries')
    .whereIn('id', ids)
    .update({ ...change, pending: false, lost: false })
