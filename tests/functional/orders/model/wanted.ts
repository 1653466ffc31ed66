import type { OrderChange } from '#orders/actions/change_order'
import type { SeenLine, SeenOrder } from './seen.js'
import type { ModelTown } from './town.js'

/** Some of the town's items and roles, and what those roles bring: other ones for each pick. */
export function wanted({ items, roles }: ModelTown, pick: number): OrderChange {
  const playing = roles.filter((_, n) => (pick >> n) & 1)
  const chosen = items.filter((_, n) => (((pick * 7) % 31) + 1) & (1 << n))
  const all = new Set([...chosen, ...playing.flatMap(({ items: brought }) => brought)])
  const lines = [...all].map((item) => ({
    itemId: item.id,
    levelId: null,
    roleIds: playing.filter(({ items: brought }) => brought.includes(item)).map(({ id }) => id),
    note: null,
  }))
  return { roleIds: playing.map(({ id }) => id), lines }
}

const GOING = ['waiting', 'open', 'returned', 'needs_attention']

/** @throws when an order doesn't ask for just what is wanted and what that needs, or takes some of it back. */
export function assertWanted({ lines }: SeenOrder, town: ModelTown, pick: number) {
  const chosen = wanted(town, pick).lines!.map(({ itemId }) => itemId)
  const needed = [...town.needs].filter(([{ id }]) => chosen.includes(id))
  const should = new Set([...chosen, ...needed.map(([, { id }]) => id)])
  const isTakenBack = ({ id }: SeenLine) =>
    lines.some(
      (back) =>
        back.direction === 'revoke' &&
        back.replaces_line_id === id &&
        [...GOING, 'done'].includes(back.state)
    )
  const asked = lines.filter(
    (line) =>
      line.direction === 'grant' && [...GOING, 'done'].includes(line.state) && !isTakenBack(line)
  )
  const found = asked.map(({ item_id: id }) => id)
  if (found.length !== should.size || found.some((id) => !should.has(id)))
    throw new Error(`items ${[...should]} are wanted, and ${found} are asked for or held`)
}
