import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'

interface KnownUnit {
  id: number
  code: string
  /** Folded names from the top, "kommunen/skolan". */
  place: string
}

export type FoundUnit = { id: number } | { missing: true } | { many: true }

/** Finds units as files write them: by code, by names from the top with slashes, or by a name that only one has. */
export class UnitIndex {
  #byCode = new Map<string, number>()
  #byPlace = new Map<string, number[]>()
  #byName = new Map<string, number[]>()

  static async read() {
    const rows = await db
      .from('org_units')
      .whereNull('archived_at')
      .select('id', 'name', 'code', 'path')
    const names = new Map<number, string>(rows.map((row) => [row.id, fold(row.name)]))
    const index = new UnitIndex()
    for (const { id, code, path } of rows) index.add({ id, code, place: placeOf(path, names) })
    return index
  }

  add({ id, code, place }: KnownUnit) {
    this.#byCode.set(fold(code), id)
    push(this.#byPlace, place, id)
    push(this.#byName, place.split('/').at(-1)!, id)
  }

  find(text: string): FoundUnit {
    const byCode = this.#byCode.get(fold(text))
    if (byCode) return { id: byCode }
    const names = namesIn(text).map(fold)
    const exact = this.#byPlace.get(names.join('/'))
    const ids = exact ?? (names.length === 1 ? this.#byName.get(names[0]) : undefined) ?? []
    if (ids.length === 0) return { missing: true }
    return ids.length === 1 ? { id: ids[0] } : { many: true }
  }

  hasCode(code: string) {
    return this.#byCode.has(fold(code))
  }
}

/** "Kommunen / Skolan" -> its names from the top. */
export const namesIn = (text: string) =>
  text
    .split(/\s*[/›>]\s*/)
    .map((name) => name.trim())
    .filter(Boolean)

const placeOf = (path: string, names: Map<number, string>) =>
  path
    .split('/')
    .filter(Boolean)
    .map((id) => names.get(Number(id)) ?? '')
    .join('/')

function push(map: Map<string, number[]>, key: string, id: number) {
  map.set(key, [...(map.get(key) ?? []), id])
}
