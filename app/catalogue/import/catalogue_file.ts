import { decodeText } from '#shared/csv/decode_text'
import { readRows, UnreadableFile } from '#shared/csv/read_rows'
import { plainDeep } from '#shared/text/plain'
import { FLAGS, ITEM_COLUMNS, type ItemColumn, LISTS } from '#catalogue/import/columns'

/** One record of a file, with only what the file says about it. */
export interface Entry {
  /** The line in a CSV file, the place in a JSON list. */
  line: number
  values: Record<string, unknown>
}

export interface CatalogueFile {
  mailboxes: Entry[]
  items: Entry[]
  roles: Entry[]
  /** Headings that aren't known. */
  unknown: string[]
}

/** What a file says, CSV or JSON. @throws UnreadableFile */
export function readCatalogueFile(bytes: Uint8Array): CatalogueFile {
  const text = decodeText(bytes).trimStart()
  return /^[[{]/.test(text) ? fromJson(text) : fromCsv(bytes)
}

function fromJson(text: string): CatalogueFile {
  const content = plainDeep(parsed(text)) as any
  const whole = Array.isArray(content) ? { items: content } : content
  return {
    mailboxes: entries(whole.mailboxes),
    items: entries(whole.items),
    roles: entries(whole.roles),
    unknown: [],
  }
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableFile((error as Error).message)
  }
}

function entries(list: unknown): Entry[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) throw new UnreadableFile('a list was expected')
  return list.map((values, n) => ({
    line: n + 1,
    values: values !== null && typeof values === 'object' ? values : {},
  }))
}

function fromCsv(bytes: Uint8Array): CatalogueFile {
  const { rows, found, unknown } = readRows(bytes, ITEM_COLUMNS)
  if (!found.includes('name')) throw new UnreadableFile('the column "Namn" is missing')
  const items = rows.map(({ line, values }) => ({ line, values: only(found, values) }))
  return { mailboxes: [], items, roles: [], unknown }
}

/** An empty cell leaves what is known as it is, like a column that isn't there. */
const only = (found: ItemColumn[], values: Record<ItemColumn, string | null>) =>
  Object.fromEntries(
    found.filter((name) => values[name] !== null).map((name) => [name, cellOf(name, values[name]!)])
  )

const YES = ['1', 'x', 'ja', 'j', 'yes', 'y', 'true', 'sant']

function cellOf(name: ItemColumn, text: string) {
  if (LISTS.includes(name as any)) return partsOf(text)
  if (FLAGS.includes(name as any)) return YES.includes(text.toLowerCase())
  return text
}

const partsOf = (text: string) =>
  text
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
