import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import { sealBacklog } from '#audit/chain/seal_entries'

export const onPostgres = () => db.connection().dialect.name === 'postgres'

/** Adds rows to the audit, and seals them. */
export async function givenAudit(count: number) {
  await inTransaction(async (trx) => {
    for (let n = 0; n < count; n++)
      await recordAudit(trx, system, {
        action: 'test.done',
        subjectType: 'test',
        subjectId: n,
        details: { n },
      })
  })
  await sealBacklog()
}

const TABLES = ['audit_entries', 'audit_seals']

/** Lifts every guard of the database, as somebody with the file in hand can. */
async function disarm(trx: Trx) {
  if (!onPostgres()) {
    await trx.rawQuery('PRAGMA defer_foreign_keys = ON')
    for (const table of TABLES)
      for (const event of ['update', 'delete'])
        await trx.rawQuery(`DROP TRIGGER ${table}_no_${event}`)
    return
  }
  for (const table of TABLES) await trx.rawQuery(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await trx.rawQuery('ALTER TABLE audit_seals DROP CONSTRAINT audit_seals_entry_id_foreign')
}

/** Tampers, looks at the outcome, and puts everything back. */
export async function afterTampering<T>(
  tamper: (trx: Trx) => Promise<unknown>,
  look: (trx: Trx) => Promise<T>
): Promise<T> {
  const trx = await db.transaction()
  try {
    await disarm(trx)
    await tamper(trx)
    return await look(trx)
  } finally {
    await trx.rollback()
  }
}
