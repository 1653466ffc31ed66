import type { Attribute, Client, SearchEntry } from 'ldapts'
import { search } from '#connectors/active_directory/search'

/** A domain controller gives 1500 values at a time, and says which [MS-ADTS 3.1.1.3.1.3.3]. */
const RANGE = /^(?<name>.+);range=\d+-(?<last>\d+)$/i

const rangeOf = ({ type }: Attribute) => RANGE.exec(type)?.groups

/** Fetches the values that an entry was too big to bring at once. */
export async function completeEntry(client: Client, entry: SearchEntry) {
  for (const attribute of entry.attributes.filter(rangeOf))
    await fetchRest(client, entry, attribute)
  return entry
}

async function fetchRest(client: Client, entry: SearchEntry, first: Attribute) {
  let part: Attribute | undefined = first
  for (let range = rangeOf(first); range; range = part && rangeOf(part)) {
    const next = `${range.name};range=${Number(range.last) + 1}-*`
    part = await fetchPart(client, entry.name, next)
    if (part) entry.attributes.push(part)
  }
}

async function fetchPart(client: Client, dn: string, attribute: string) {
  const { entries } = await search(client, dn, { scope: 'base', attributes: [attribute] })
  return entries
    .flatMap(({ attributes }) => attributes)
    .find(({ type }) => type.includes(';range='))
}
