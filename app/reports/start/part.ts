import type { HttpContext } from '@adonisjs/core/http'
import type { Viewer } from '#auth/viewer'

export interface PartRow {
  href: string
  title: string
  detail: string
  tag?: { state: 'done' | 'wait' | 'stop' | 'idle'; text: string }
}

/** One card of the start page: what there is, where the rest is, and what to say when there is nothing. */
export interface StartPart {
  /** Language keys under `reports.start`: `<key>.title`, `<key>.empty`, `<key>.more`. */
  key: string
  /** Where the whole list is. */
  href: string
  rows: PartRow[]
  /** How many there are in all, when more than the rows shown. */
  count?: number
}

/** The one who looks at the start page. */
export interface Reader {
  ctx: HttpContext
  viewer: Viewer
}

/** Makes a card for this reader, or null when it isn't for them. */
export type PartMaker = (reader: Reader) => Promise<StartPart | null>

export const MOST_ROWS = 6
