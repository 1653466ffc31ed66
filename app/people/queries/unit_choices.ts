import db from '@adonisjs/lucid/services/db'

export interface UnitChoice {
  value: number
  label: string
}

/** Units in use for a select, in tree order, each with its place in the organisation. */
export async function unitChoices(
  keep: (unit: Unit) => boolean = () => true
): Promise<UnitChoice[]> {
  const rows: Unit[] = await units()
  return choicesOf(rows.filter(keep), rows)
}

/**
 * The same to narrow a list by: a choice stands for a whole branch, so when they are too many to choose
 * from, only the upper levels are there, and the one that is chosen.
 */
export async function branchChoices(keep: (unit: Unit) => boolean, chosen?: number | null) {
  const rows: Unit[] = await units()
  const kept = rows.filter(keep)
  const depth = deepestWithin(kept, MOST_BRANCHES)
  return choicesOf(
    kept.filter((unit) => depthOf(unit) <= depth || unit.id === chosen),
    rows
  )
}

interface Unit {
  id: number
  name: string
  path: string
}

const MOST_BRANCHES = 150
const swedish = new Intl.Collator('sv')

const units = () => db.from('org_units').whereNull('archived_at').select('id', 'name', 'path')

const depthOf = ({ path }: Unit) => path.split('/').length

/** The deepest level with which the units are still few enough. */
function deepestWithin(kept: Unit[], most: number) {
  const depths = kept.map(depthOf).toSorted((one, other) => one - other)
  return depths.length > most ? depths[most] - 1 : Infinity
}

function choicesOf(kept: Unit[], all: Unit[]): UnitChoice[] {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return kept
    .map(({ id, path }) => ({ value: id, label: placeOf(path, names) }))
    .sort((one, other) => swedish.compare(one.label, other.label))
}

/** "Utbildning › Norrskolan". */
const placeOf = (path: string, names: Map<number, string>) =>
  path
    .split('/')
    .filter(Boolean)
    .map((id) => names.get(Number(id)) ?? '–')
    .join(' › ')
