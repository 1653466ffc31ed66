import db from '@adonisjs/lucid/services/db'
import string from '@poppinss/string'

/** What a column could hold, for whoever tries to set it through a form that isn't for it. */
export type Extras = Record<string, string>

/** The columns of every table, as the database and as the models name them, with a value that one row has. */
export async function everyColumn(): Promise<Extras> {
  const extras: Extras = {}
  for (const table of (await db.connection().getAllTables(['public'])).sort()) {
    const names = Object.keys(await db.connection().columnsInfo(table))
    for (const name of names) {
      const row = await db.from(table).whereNotNull(name).first()
      const value = (row && asText(row[name])) || '1'
      for (const key of [name, string.camelCase(name)]) extras[key] ??= value
    }
  }
  return extras
}

/** What is off would be nothing to set. */
function asText(value: unknown) {
  if (Buffer.isBuffer(value)) return value.toString('base64')
  return value === 0 || value === false ? '1' : `${value}`
}

/** Where a field stands that each group of the form has in some state. */
const ANY_GROUP = '*'

/** `levels[0][name]` stands in `levels[0]`; a plain field in nothing. */
const placeOf = (name: string) => name.slice(0, Math.max(0, name.lastIndexOf('[')))
const keyOf = (name: string) => name.slice(name.lastIndexOf('[') + 1).replace(/\]$/, '')
const isPlain = (name: string) => !name.includes('[')

/** Every column that is no field of the form, beside its fields and inside each group of them. */
export function besides(fields: string[], columns: Extras): Extras {
  const roots = new Set(fields.map((name) => name.split('[')[0]))
  const groups = [...new Set(fields.map(placeOf))].filter((group) => group.includes('['))
  const own = (group: string) =>
    new Set(fields.filter((name) => [group, ANY_GROUP].includes(placeOf(name))).map(keyOf))
  return {
    ...pick(columns, (name) => !roots.has(name) && isPlain(name)),
    ...Object.assign(
      {},
      ...groups.map((group) =>
        rename(
          pick(columns, (name) => !own(group).has(name)),
          (name) => `${group}[${name}]`
        )
      )
    ),
  }
}

const pick = (columns: Extras, wanted: (name: string) => boolean): Extras =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => wanted(name)))

const rename = (columns: Extras, to: (name: string) => string): Extras =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [to(name), value]))
