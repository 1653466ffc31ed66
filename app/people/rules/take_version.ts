import { guardedUpdate } from '#shared/database/guarded_update'
import type { Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { invalid } from '#shared/exceptions/invalid'

type Versioned = 'persons' | 'employments' | 'org_units'

/** Makes the change that follows the record's next one. @throws Invalid when somebody else's came first. */
export async function takeVersion(trx: Trx, table: Versioned, id: number, version: number) {
  try {
    await guardedUpdate(trx, table, { id, version }, { version: version + 1 })
  } catch (error) {
    throw error instanceof Conflict
      ? invalid({ version: 'people.problems.saved_meanwhile' })
      : error
  }
}
