import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { fold } from '#shared/text/fold'
import type { LevelWish } from '#catalogue/item_form'

/** Adds, renames, orders, archives and restores the levels of an item. Nothing ordered is ever deleted. */
export async function writeLevels(trx: Trx, itemId: number, wishes: LevelWish[]) {
  const present = await trx.from('levels').where('item_id', itemId).orderBy('position')
  const claimed = wishes.map((wish) => ({ ...wish, id: wish.id ?? sameName(present, wish)?.id }))
  refuseForeign(present, claimed)
  refuseTwins(present, claimed)
  await freeOldNames(trx, itemId, claimed)
  for (const [position, wish] of claimed.entries()) await writeLevel(trx, itemId, position, wish)
}

/** A new level that is called like an archived one is that level, back in use. */
const sameName = (present: any[], { name }: LevelWish) =>
  present.find((level) => level.archived_at && fold(level.name) === fold(name))

function refuseForeign(present: any[], wishes: LevelWish[]) {
  const foreign = wishes.find(({ id }) => id && !present.some((level) => level.id === id))
  if (foreign)
    throw invalid({ [`levels.${foreign.place}.name`]: 'catalogue.problems.unknown_level' })
}

function refuseTwins(present: any[], wishes: LevelWish[]) {
  const mentioned = new Set(wishes.map(({ id }) => id))
  const seen = new Set(
    present.filter((level) => !mentioned.has(level.id)).map((level) => fold(level.name))
  )
  for (const { name, place } of wishes) {
    if (seen.has(fold(name)))
      throw invalid({ [`levels.${place}.name`]: 'catalogue.problems.same_level' })
    seen.add(fold(name))
  }
}

/** Names are unique at every moment, also while two levels change names with each other. */
async function freeOldNames(trx: Trx, itemId: number, wishes: LevelWish[]) {
  for (const { id } of wishes)
    if (id)
      await trx
        .from('levels')
        .where({ id, item_id: itemId })
        .update({ name: `\u0001${id}` })
}

async function writeLevel(trx: Trx, itemId: number, position: number, wish: LevelWish) {
  const row = { name: wish.name, position, archived_at: wish.archived ? clock.now() : null }
  if (wish.id) await trx.from('levels').where({ id: wish.id, item_id: itemId }).update(row)
  else await trx.table('levels').insert({ ...row, item_id: itemId })
}
