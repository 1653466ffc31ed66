import db from '@adonisjs/lucid/services/db'
import type { LineWish } from '#orders/hire_form'
import type { Audience } from '#people/presenter'
import { administratorNames } from '#orders/presenters/administrators'
import { keyOf } from '#orders/presenters/line_choice'
import type { Translate } from '#orders/presenters/translate'

export interface ShownWish {
  key: string
  item: string
  level: string | null
  roles: string
  who: string
  note: string | null
  isPrimary: boolean
}

async function namesById(table: string, ids: (number | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const rows = await db.from(table).whereIn('id', wanted)
  return new Map(rows.map((row) => [row.id as number, row]))
}

/** Lines to be ordered, in words, primary ones first. Four queries, however many. */
export async function presentWishes(
  wishes: LineWish[],
  audience: Audience,
  t: Translate
): Promise<ShownWish[]> {
  const itemIds = wishes.map(({ itemId }) => itemId)
  const items = await namesById('catalogue_items', itemIds)
  const levels = await namesById(
    'levels',
    wishes.map(({ levelId }) => levelId)
  )
  const roles = await namesById(
    'roles',
    wishes.flatMap(({ roleIds }) => roleIds)
  )
  const who = await administratorNames(itemIds, audience, t)
  return wishes
    .filter(({ itemId }) => items.has(itemId))
    .map((wish) => ({
      key: keyOf(wish),
      item: items.get(wish.itemId).name,
      level: levels.get(wish.levelId!)?.name ?? null,
      roles: wish.roleIds.map((id) => roles.get(id)?.name).join(', '),
      who: who.get(wish.itemId)!,
      note: wish.note,
      isPrimary: Boolean(items.get(wish.itemId).is_primary),
    }))
    .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
}
