import { parse } from 'csv-parse/sync'
import { decodeText } from '#shared/csv/decode_text'
import { fold } from '#shared/text/fold'
import { plain } from '#shared/text/plain'

/** The columns that an import knows: own name -> the headings people use for it. */
export type Columns<Name extends string> = Record<Name, readonly string[]>

export interface Row<Name extends string> {
  /** The line in the file where the row begins, as an editor counts. */
  line: number
  /** Trimmed; an empty cell or a column that isn't there is null. */
  values: Record<Name, string | null>
}

export interface Rows<Name extends string> {
  rows: Row<Name>[]
  /** Columns found in the file. */
  found: Name[]
  /** Headings that no column knows. */
  unknown: string[]
}

/** The file can't be read as a table at all. */
export class UnreadableFile extends Error {}

/** Rows of a CSV file, whatever its encoding and delimiter. @throws UnreadableFile */
export function readRows<Name extends string>(
  bytes: Uint8Array,
  columns: Columns<Name>
): Rows<Name> {
  const text = decodeText(bytes)
  const [header, ...records] = recordsOf(text)
  if (!header) throw new UnreadableFile('the file is empty')
  const names = header.record.map((heading) => columnFor(heading, columns))
  return {
    rows: records.map(({ record, line }) => ({ line, values: valuesOf(record, names, columns) })),
    found: names.filter((name) => name !== null),
    unknown: header.record.filter((heading, n) => heading !== '' && names[n] === null),
  }
}

function recordsOf(text: string) {
  const options = { delimiter: delimiterOf(text), bom: true, trim: true, info: true, raw: true }
  try {
    const parsed = parse(text, { ...options, relax_column_count: true, skip_empty_lines: true })
    return (parsed as any[]).map(({ record, info, raw }) => ({
      record: record as string[],
      line: info.lines - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0),
    }))
  } catch (error) {
    throw new UnreadableFile((error as Error).message)
  }
}

/** The candidate that the heading holds most of. */
function delimiterOf(text: string) {
  const heading = text.split(/[\r\n]/, 1)[0]
  const count = (candidate: string) => heading.split(candidate).length
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

const spelling = (heading: string) => fold(heading).replace(/[^a-z0-9]/g, '')

function columnFor<Name extends string>(heading: string, columns: Columns<Name>): Name | null {
  const wanted = spelling(heading)
  const names = Object.keys(columns) as Name[]
  return names.find((name) => [name, ...columns[name]].some((h) => spelling(h) === wanted)) ?? null
}

function valuesOf<Name extends string>(
  record: string[],
  names: (Name | null)[],
  columns: Columns<Name>
) {
  const values: Record<string, string | null> = {}
  for (const name of Object.keys(columns)) values[name] = null
  for (const [n, name] of names.entries())
    if (name !== null) values[name] = plain(record[n] ?? '').trim() || null
  return values as Record<Name, string | null>
}
