import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'

const count = async (client: Trx | typeof db, where: Record<string, unknown>) => {
  const [row] = await client.from('directory_entries').where(where).count('* as n')
  return Number(row.n)
}

/** How many accounts went or were disabled without anything following yet, and how many there were before. */
export async function countReading(client: Trx | typeof db) {
  const lost = await count(client, { lost: true })
  const left = await count(client, { enabled: true, deleted_at: null })
  return { lost, before: left + lost }
}
