import type { Trx } from '#shared/database/transaction'

/** Has those who change the catalogue queue up: a circle or a lost administrator shows only in the whole. */
export const lockCatalogue = (trx: Trx) =>
  trx.from('write_locks').where({ id: 1 }).update({ id: 1 })
