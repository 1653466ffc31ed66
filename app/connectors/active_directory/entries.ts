import { isUtf8 } from 'node:buffer'
import type { SearchEntry } from 'ldapts'
import type { Attributes, DirectoryEntry } from '#connectors/directory'
import { guidOf } from '#connectors/active_directory/guid'
import { sidOf } from '#connectors/active_directory/sid'

const BINARY: Record<string, (bytes: Buffer) => string> = {
  objectguid: guidOf,
  objectsid: sidOf,
  tokengroups: sidOf,
}

const base64 = (bytes: Buffer) => bytes.toString('base64')
const textOf = (bytes: Buffer) => (isUtf8(bytes) ? bytes.toString() : base64(bytes))

/** An attribute's name without its options, such as `;range=0-1499`. */
const plainName = (type: string) => type.split(';')[0]

/** What was sent, by lower-case name. Bytes that are no text become base64. */
function sent({ attributes }: SearchEntry): Attributes {
  const values: Attributes = {}
  for (const { type, parsedBuffers } of attributes) {
    const name = plainName(type).toLowerCase()
    const read = BINARY[name] ?? textOf
    values[name] = [...(values[name] ?? []), ...parsedBuffers.map(read)]
  }
  return values
}

const header = ({ name }: SearchEntry, { objectguid, isdeleted }: Attributes) => ({
  id: objectguid?.[0] ?? '',
  dn: name,
  deleted: isdeleted?.[0] === 'TRUE',
})

/** An entry with every wanted attribute, under the name that it was wanted by; an absent one is empty. */
export function entryOf(raw: SearchEntry, wanted: string[]): DirectoryEntry {
  const values = sent(raw)
  const pairs = wanted.map((name) => [name, values[name.toLowerCase()] ?? []])
  return { ...header(raw, values), attributes: Object.fromEntries(pairs) }
}

/** An entry with those of the wanted attributes that were sent: in a change feed, those that changed. */
export function changedEntryOf(raw: SearchEntry, wanted: string[]): DirectoryEntry {
  const values = sent(raw)
  const changed = wanted.filter((name) => values[name.toLowerCase()])
  return entryOf(raw, changed)
}

/** What to ask for, so that an entry has its id. */
export const asked = (wanted: string[]) => ['objectGUID', 'isDeleted', ...wanted]
