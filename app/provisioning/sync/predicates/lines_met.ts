import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { predicatesHold } from '#provisioning/sync/predicates/predicate'
import { type ObservedLine, observedLines } from '#provisioning/sync/predicates/observed_lines'

/** The person's open lines of which the account is what their items ask for. */
export async function linesMet(
  client: Trx | typeof db,
  personId: number,
  entry: KnownEntry
): Promise<ObservedLine[]> {
  const observed = {
    deleted: entry.deleted_at !== null,
    attributes: { ...JSON.parse(entry.attributes), mail: entry.mail ? [entry.mail] : [] },
  }
  const lines = await observedLines(client, personId)
  return lines.filter(({ predicates }) => predicatesHold(predicates, observed))
}
