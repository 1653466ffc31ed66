import type { HttpContext } from '@adonisjs/core/http'

export interface SearchHit {
  href: string
  title: string
  detail?: string | null
}

export interface SearchGroup {
  /** Language key of the heading, such as `search.persons`. */
  key: string
  /** Groups are shown by falling weight: 40 persons, 30 orders, 20 items, 10 roles. */
  weight: number
  /** Hits that the viewer of this request may see; empty, not a count, when there are none. */
  find(ctx: HttpContext, term: string, limit: number): Promise<SearchHit[]>
  /** The address of the one record that the term names exactly, such as an order number. */
  jump?(ctx: HttpContext, term: string): Promise<string | null>
}

const groups = new Map<string, SearchGroup>()

/** Adds a kind of record to the search page. Call it from the module's routes.ts. */
export function registerSearchGroup(group: SearchGroup) {
  groups.set(group.key, group)
}

export const searchGroups = () => [...groups.values()].sort((a, b) => b.weight - a.weight)
