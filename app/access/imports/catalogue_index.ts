import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'

/** Catalogue items, levels and roles as files write them: by code or name. Read once for an import. */
export class CatalogueIndex {
  #items = new Map<string, number>()
  #levels = new Map<string, number>()
  #roles = new Map<string, number>()
  #inRole = new Set<string>()

  static async read() {
    const index = new CatalogueIndex()
    const used = (table: string) => db.from(table).whereNull('archived_at')
    for (const row of await used('catalogue_items')) index.#put(index.#items, row)
    for (const row of await used('roles')) index.#put(index.#roles, row)
    for (const row of await used('levels'))
      index.#levels.set(`${row.item_id} ${fold(row.name)}`, row.id)
    for (const row of await db.from('role_items'))
      index.#inRole.add(`${row.role_id} ${row.item_id}`)
    return index
  }

  item = (text: string) => this.#items.get(fold(text)) ?? null
  role = (text: string) => this.#roles.get(fold(text)) ?? null
  level = (itemId: number, text: string) => this.#levels.get(`${itemId} ${fold(text)}`) ?? null
  holds = (roleId: number, itemId: number) => this.#inRole.has(`${roleId} ${itemId}`)

  /** A code goes before a name that is spelled the same. */
  #put(map: Map<string, number>, { id, code, name }: { id: number; code: string; name: string }) {
    if (!map.has(fold(name))) map.set(fold(name), id)
    map.set(fold(code), id)
  }
}
