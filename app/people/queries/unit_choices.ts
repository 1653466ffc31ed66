import db from '@adonisjs/lucid/services/db'

export interface UnitChoice {
  value: number
  label: string
}

/** Units in use for a select, in tree order, each with its place in the organisation. */
export async function unitChoices(
  keep: (unit: { id: number; path: string }) => boolean = () => true
): Promise<UnitChoice[]> {
  const rows = await db.from('org_units').whereNull('archived_at').select('id', 'name', 'path')
  const names = new Map<number, string>(rows.map((row) => [row.id, row.name]))
  return rows
    .filter(keep)
    .map((row) => ({ value: row.id, label: placeOf(row.path, names) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'))
}

/** "Utbildning › Norrskolan". */
const placeOf = (path: string, names: Map<number, string>) =>
  path
    .split('/')
    .filter(Boolean)
    .map((id) => names.get(Number(id)) ?? '–')
    .join(' › ')
