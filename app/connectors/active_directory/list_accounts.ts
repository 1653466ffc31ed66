import type { Client } from 'ldapts'
import type { DirectoryEntry } from '#connectors/directory'
import { asked, entryOf } from '#connectors/active_directory/entries'
import { accounts } from '#connectors/active_directory/filters'
import type { Settled } from '#connectors/active_directory/options'
import { completeEntry } from '#connectors/active_directory/ranged_values'
import { searchPages } from '#connectors/active_directory/search'

/** The accounts below the unit for accounts, a page in memory at a time. */
export async function* listAccounts(
  client: Client,
  { accounts: base, pageSize }: Settled,
  wanted: string[]
): AsyncGenerator<DirectoryEntry[]> {
  const options = { filter: accounts(), attributes: asked(wanted) }
  for await (const page of searchPages(client, base, options, pageSize)) {
    for (const entry of page) await completeEntry(client, entry)
    if (page.length > 0) yield page.map((entry) => entryOf(entry, wanted))
  }
}
