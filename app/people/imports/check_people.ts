import { type Rows, UnreadableFile, readRows } from '#shared/csv/read_rows'
import { fold } from '#shared/text/fold'
import { KnownPeople } from '#people/imports/known_people'
import { NEEDED, PERSON_COLUMNS } from '#people/imports/person_columns'
import { type PersonRow, readPersonRow } from '#people/imports/person_row'
import { RefusedFile, type RowProblem } from '#people/imports/problem'
import { UnitIndex } from '#people/imports/unit_index'

export interface ImportOptions {
  createUnits?: boolean
  allowProtected?: boolean
  mostRows?: number
}

export interface CheckedRow extends PersonRow {
  personId: number | null
}

export interface CheckedPeople {
  rows: CheckedRow[]
  problems: RowProblem[]
  /** Units that will be added, as the file writes them. */
  newUnits: string[]
  total: number
}

const LARGEST_FILE = 20 * 1024 * 1024
export const MOST_ROWS = 100_000

/** Looks at every row before anything is saved. @throws RefusedFile when it is no such file. */
export async function checkPeople(
  bytes: Uint8Array,
  options: ImportOptions = {}
): Promise<CheckedPeople> {
  const { rows } = readTable(bytes, PERSON_COLUMNS, NEEDED, options.mostRows)
  const people = await KnownPeople.read()
  const units = await UnitIndex.read()
  const check = new PeopleCheck(people, units, options)
  for (const row of rows) check.look(readPersonRow(row))
  return { ...check.result(), total: rows.length }
}

/** The rows of a file that has the columns it needs. @throws RefusedFile */
export function readTable<Name extends string>(
  bytes: Uint8Array,
  columns: Record<Name, readonly string[]>,
  needed: Name[],
  mostRows = MOST_ROWS
): Rows<Name> {
  if (bytes.length > LARGEST_FILE)
    throw new RefusedFile('too_large', { size: LARGEST_FILE / 1024 / 1024 })
  const table = readOrRefuse(bytes, columns)
  for (const column of needed)
    if (!table.found.includes(column))
      throw new RefusedFile('missing_column', { column: columns[column][0] })
  if (table.rows.length === 0) throw new RefusedFile('empty')
  if (table.rows.length > mostRows) throw new RefusedFile('too_many_rows', { most: mostRows })
  return table
}

function readOrRefuse<Name extends string>(
  bytes: Uint8Array,
  columns: Record<Name, readonly string[]>
) {
  try {
    return readRows(bytes, columns)
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new RefusedFile('unreadable', { reason: error.message })
    throw error
  }
}

class PeopleCheck {
  #rows: CheckedRow[] = []
  #problems: RowProblem[] = []
  #newUnits = new Map<string, string>()
  #seen = new Map<string, number>()

  constructor(
    private people: KnownPeople,
    private units: UnitIndex,
    private options: ImportOptions
  ) {}

  look({ row, problems }: { row: PersonRow; problems: RowProblem[] }) {
    if (problems.length > 0) return void this.#problems.push(...problems)
    const match = this.people.match(row)
    const personId = 'id' in match ? match.id : null
    const problem =
      this.#unitProblem(row) ??
      (keysOf(row).length === 0 ? { column: null, key: 'no_key' } : null) ??
      ('two' in match ? { column: null, key: 'matches_two' } : null) ??
      this.#personProblem(row, personId)
    if (problem) this.#problems.push({ line: row.line, ...problem })
    else this.#rows.push({ ...row, personId })
  }

  result() {
    return { rows: this.#rows, problems: this.#problems, newUnits: [...this.#newUnits.values()] }
  }

  #unitProblem({ unit }: PersonRow): Omit<RowProblem, 'line'> | null {
    const found = this.units.find(unit)
    if ('id' in found) return null
    if ('many' in found) return { column: 'unit', key: 'many_units', values: { value: unit } }
    if (!this.options.createUnits)
      return { column: 'unit', key: 'no_unit', values: { value: unit } }
    this.#newUnits.set(fold(unit), unit)
    return null
  }

  #personProblem(row: PersonRow, personId: number | null): Omit<RowProblem, 'line'> | null {
    const isProtected = row.protected || (personId !== null && this.people.isProtected(personId))
    if (isProtected && !this.options.allowProtected)
      return { column: 'protected', key: 'protected' }
    const owner = row.userName && this.people.ownerOfUserName(fold(row.userName))
    if (owner && owner !== personId) return { column: 'userName', key: 'user_name_taken' }
    return this.#twice(row)
  }

  /** The same number, employment or user name on two lines; a person may have several employments. */
  #twice(row: PersonRow): Omit<RowProblem, 'line'> | null {
    const keys = keysOf(row)
    const line = keys.map((key) => this.#seen.get(key)).find((seen) => seen !== undefined)
    for (const key of keys) this.#seen.set(key, this.#seen.get(key) ?? row.line)
    return line === undefined ? null : { column: null, key: 'twice', values: { line } }
  }
}

/** What tells the row from every other; without any of it, a second import would not know the person. */
function keysOf({ digits12, employmentNumber, email, userName, unit, startDate }: PersonRow) {
  if (employmentNumber) return [`number ${employmentNumber}`]
  const who = digits12 ?? email?.toLowerCase() ?? userName?.toLowerCase()
  return who ? [`${who} ${fold(unit)} ${startDate}`] : []
}

/** Rows of one person who isn't here yet share a key. */
export const keyOf = ({ digits12, email, userName, employmentNumber }: PersonRow) =>
  digits12 ?? email?.toLowerCase() ?? userName?.toLowerCase() ?? `number ${employmentNumber}`
