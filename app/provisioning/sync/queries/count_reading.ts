import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { Query } from '#provisioning/sync/queries/waiting_orders'

const count = async (query: Query) => Number((await query.count('* as n'))[0].n)

/**
 * How many accounts went or were disabled without anything following yet, and how many there were
 * before. An account that Kvittens itself has closed is no loss.
 */
export async function countReading(client: Trx | typeof db) {
  const entries = () => client.from('directory_entries as d')
  const lost = await count(
    entries()
      .where('d.lost', true)
      .whereNotExists((closed: Query) =>
        closed
          .from('accounts as a')
          .whereColumn('a.directory_id', 'd.directory_id')
          .whereNotNull('a.closed_at')
      )
  )
  const left = await count(entries().where('d.enabled', true).whereNull('d.deleted_at'))
  return { lost, before: left + lost }
}
