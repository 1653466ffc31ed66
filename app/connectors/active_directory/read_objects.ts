import { type Client, NoSuchObjectError } from 'ldapts'
import { fold } from '#shared/text/fold'
import type { DirectoryEntry } from '#connectors/directory'
import { nameById } from '#connectors/active_directory/distinguished_name'
import { asked, entryOf } from '#connectors/active_directory/entries'
import { accounts, both, either, equals } from '#connectors/active_directory/filters'
import { completeEntry } from '#connectors/active_directory/ranged_values'
import { search, searchPages } from '#connectors/active_directory/search'

/** One more than one, so that "many" is seen. */
const MANY = 2
/** Keeps a filter well below what a server takes. */
const VALUES_AT_ONCE = 50

/** Accounts below the base whose attribute equals the value: none, one, or two for many. */
export async function findAccounts(
  client: Client,
  base: string,
  wanted: string[],
  ...[attribute, value]: [string, string]
): Promise<DirectoryEntry[]> {
  const filter = both(accounts(), equals(attribute, value))
  const found = await search(client, base, { filter, attributes: asked(wanted), sizeLimit: MANY })
  const entries = found.entries.slice(0, MANY)
  for (const entry of entries) await completeEntry(client, entry)
  return entries.map((entry) => entryOf(entry, wanted))
}

/** The object with this name, if it is there. */
export async function readNamed(client: Client, name: string, wanted: string[]) {
  try {
    const { entries } = await search(client, name, { scope: 'base', attributes: asked(wanted) })
    return entries.length > 0 ? entryOf(await completeEntry(client, entries[0]), wanted) : null
  } catch (error) {
    if (error instanceof NoSuchObjectError) return null
    throw error
  }
}

/** The object with this id, wherever it lies. */
export const readById = (client: Client, id: string, wanted: string[]) =>
  readNamed(client, nameById(id), wanted)

/** Those of the accounts that are there, many in one request. */
export async function readSome(
  client: Client,
  base: string,
  ids: string[],
  wanted: string[]
): Promise<DirectoryEntry[]> {
  const found: DirectoryEntry[] = []
  for (let from = 0; from < ids.length; from += VALUES_AT_ONCE) {
    const some = ids.slice(from, from + VALUES_AT_ONCE).map((id) => equals('objectGUID', id))
    const options = { filter: both(accounts(), either(...some)), attributes: asked(wanted) }
    const { entries } = await search(client, base, options)
    found.push(...entries.map((entry) => entryOf(entry, wanted)))
  }
  return found
}

/**
 * Which of the values are taken. Windows answers for å when asked for a, and may itself refuse either
 * when the other is there, so what an answer folds like is taken too.
 */
export async function takenValues(
  client: Client,
  base: string,
  attributes: string[],
  values: string[],
  pageSize: number
): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < values.length; from += VALUES_AT_ONCE) {
    const some = values.slice(from, from + VALUES_AT_ONCE)
    const held = await heldValues(client, base, attributes, some, pageSize)
    for (const value of some) if (held.has(fold(value))) taken.add(value)
  }
  return taken
}

async function heldValues(
  client: Client,
  base: string,
  attributes: string[],
  values: string[],
  pageSize: number
) {
  const filter = either(...attributes.flatMap((name) => values.map((value) => equals(name, value))))
  const held = new Set<string>()
  for await (const page of searchPages(client, base, { filter, attributes }, pageSize))
    for (const entry of page)
      for (const value of Object.values(entryOf(entry, attributes).attributes).flat())
        held.add(fold(value))
  return held
}
