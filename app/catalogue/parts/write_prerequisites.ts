import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { findCycle } from '#catalogue/rules/find_cycle'

/** Has the item wait for these, and no others. @throws Invalid when that closes a circle, and names it. */
export async function writePrerequisites(trx: Trx, itemId: number, requires: number[]) {
  const wanted = [...new Set(requires)]
  await refuseUnknown(trx, wanted)
  await trx.from('prerequisites').where('item_id', itemId).delete()
  if (wanted.includes(itemId)) throw await circle(trx, [itemId])
  for (const id of wanted)
    await trx.table('prerequisites').insert({ item_id: itemId, requires_item_id: id })
  const cycle = findCycle(await allPrerequisites(trx))
  if (cycle) throw await circle(trx, startingAt(itemId, cycle))
  await refuseDeadlock(trx)
}

async function refuseUnknown(trx: Trx, ids: number[]) {
  const known = await trx.from('catalogue_items').whereIn('id', ids).count('* as count')
  if (Number(known[0].count) !== ids.length)
    throw invalid({ prerequisites: 'catalogue.problems.unknown_item' })
}

async function allPrerequisites(trx: Trx) {
  const edges = new Map<number, number[]>()
  for (const row of await trx.from('prerequisites').orderBy(['item_id', 'requires_item_id']))
    edges.set(row.item_id, [...(edges.get(row.item_id) ?? []), row.requires_item_id])
  return edges
}

function startingAt(id: number, cycle: number[]) {
  const at = Math.max(0, cycle.indexOf(id))
  return [...cycle.slice(at), ...cycle.slice(0, at)]
}

async function circle(trx: Trx, ids: number[]) {
  const items = await trx.from('catalogue_items').whereIn('id', ids).select('id', 'name')
  const nameOf = (id: number) => items.find((item) => item.id === id)?.name
  const path = [...ids, ids[0]].map(nameOf).join(' → ')
  return invalid({ prerequisites: { key: 'catalogue.problems.cycle', values: { path } } })
}

/** Everything else waits for the primary items: a primary one that waited for the rest never would open. */
async function refuseDeadlock(trx: Trx) {
  const pair = await trx
    .from('prerequisites')
    .join('catalogue_items as waiting', 'waiting.id', 'prerequisites.item_id')
    .join('catalogue_items as required', 'required.id', 'prerequisites.requires_item_id')
    .where('waiting.is_primary', true)
    .where('required.is_primary', false)
    .select('waiting.name as waiting', 'required.name as required')
    .first()
  if (pair) throw invalid({ prerequisites: { key: 'catalogue.problems.deadlock', values: pair } })
}
