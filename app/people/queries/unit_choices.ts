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
 * The same to narrow a list by, for who sees every branch or these: a choice stands for a whole branch,
 * so when they are too many to choose from, only the upper levels are there, and the one that is chosen.
 */
export async function branchChoices(branches: 'all' | string[], chosen?: Unit | null) {
  const kept = await upperLevels(branches)
  if (chosen && !kept.some(({ id }) => id === chosen.id)) kept.push(chosen)
  return choicesOf(kept, [...kept, ...(await unitsAbove(kept))])
}

interface Unit {
  id: number
  name: string
  path: string
}

const MOST_BRANCHES = 150
const swedish = new Intl.Collator('sv')

const units = () => db.from('org_units').whereNull('archived_at').select('id', 'name', 'path')

/** As many whole levels as are few enough, from the top. */
async function upperLevels(branches: 'all' | string[]): Promise<Unit[]> {
  const kept: Unit[] = []
  let level: Unit[] =
    branches === 'all'
      ? await units()
          .whereNull('parent_id')
          .limit(MOST_BRANCHES + 1)
      : outermost(await units().whereIn('path', branches))
  while (level.length > 0 && kept.length + level.length <= MOST_BRANCHES) {
    kept.push(...level)
    const parents = level.map(({ id }) => id)
    level = await units()
      .whereIn('parent_id', parents)
      .limit(MOST_BRANCHES + 1)
  }
  return kept
}

/** Without those that lie inside another. */
const outermost = (some: Unit[]) =>
  some.filter(({ path }) => !some.some((one) => one.path !== path && path.startsWith(one.path)))

/** What the units lie in, beyond those that are among them. */
async function unitsAbove(some: Unit[]): Promise<Unit[]> {
  const known = new Set(some.map(({ id }) => id))
  const ids = some.flatMap(({ path }) => path.split('/').filter(Boolean).map(Number))
  const above = [...new Set(ids)].filter((id) => !known.has(id))
  return above.length > 0 ? units().whereIn('id', above) : []
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
