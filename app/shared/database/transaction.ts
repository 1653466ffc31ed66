import { setTimeout as pause } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { namedStep } from '#shared/steps/named_step'

export type Trx = TransactionClientContract

const LONGEST_WAIT = 10_000

const isBusy = (error: any) => /^SQLITE_BUSY/.test(error?.code ?? '')
const isSerialisationFailure = (error: any) => ['40001', '40P01'].includes(error?.code)

/**
 * Tries again, without blocking the process, while another process writes.
 * Gives up after 10 s with the database's own error.
 */
export async function retryWhileBusy<T>(attempt: () => Promise<T>): Promise<T> {
  for (let waited = 0, wait = 5; ; wait = Math.min(wait * 2, 250)) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) && !isSerialisationFailure(error)) throw error
      if (waited > LONGEST_WAIT) throw error
      const jittered = wait * (0.5 + Math.random())
      waited += jittered
      await pause(jittered)
    }
  }
}

/** Knex answers a commit that failed as if it had gone well; only its `executionPromise` tells. */
async function commit(trx: Trx) {
  await trx.commit()
  await trx.knexClient.executionPromise
}

/**
 * Runs the work in one write transaction and commits it.
 * On SQLite the first statement writes, because a transaction that reads first and writes later
 * fails under contention; on PostgreSQL rows are locked by the statements themselves.
 */
export function inTransaction<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  return retryWhileBusy(() =>
    db.transaction(async (trx) => {
      if (trx.dialect.name.includes('sqlite')) await trx.from('write_locks').update({ id: 1 })
      const result = await work(trx)
      await namedStep('transaction', 'commit', () => commit(trx))
      return result
    })
  )
}
