import fc from 'fast-check'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock, startOfDay } from '#shared/clock'
import { doDueWork } from '#tests/support/background'
import type { Verb } from './deeds.js'
import type { Player } from './player.js'
import type { ModelTown } from './town.js'

/** A fact about a hire: the contract is signed, or an administrator has said this about an item. */
export interface Fact {
  verb: Verb
  /** Which of the town's items; none for the contract. */
  item?: number
}

const ENDS: Verb[] = ['done', 'done', 'done', 'refuse', 'not_applicable']

/** The contract is signed, both primaries are done, and something is said of each other item. */
export const factSets = fc
  .tuple(...[2, 3, 4].map(() => fc.constantFrom<Verb>(...ENDS)))
  .map((said): Fact[] => [
    { verb: 'sign' },
    { verb: 'done', item: 0 },
    { verb: 'done', item: 1 },
    ...said.map((verb, n) => ({ verb, item: 2 + n })),
  ])

/** Says each fact in this order, again and again, until none of them is news any more. */
export async function tell(player: Player, town: ModelTown, facts: Fact[]) {
  for (let before = ''; ;) {
    for (const fact of facts) {
      await say(player, town, fact)
      await doDueWork()
    }
    const now = JSON.stringify(await player.see())
    if (now === before) return
    before = now
  }
}

async function say(player: Player, town: ModelTown, { verb, item }: Fact) {
  const seen = await player.see()
  const pick =
    item === undefined ? 0 : seen.lines.findIndex(({ item_id: id }) => id === town.items[item].id)
  await player.play({ verb, pick }, seen).catch(() => {})
}

export async function waitDays(days: number) {
  clock.stopAt(startOfDay(addDays(clock.today(), days)))
  await doDueWork({ duties: true })
}

/** What has come of it, without whatever depends on when and in which order. */
export async function endState(player: Player, town: ModelTown) {
  const { order, contract, lines } = await player.see()
  const mails = await db.from('mails').where('order_id', order.id).select('kind', 'to_address')
  const grants = await db
    .from('grants')
    .whereIn(
      'given_by_line_id',
      lines.map(({ id }) => id)
    )
    .select('item_id')
  const place = (id: number) => town.items.findIndex((item) => item.id === id)
  return {
    order: order.state,
    contract: contract?.state,
    lines: lines.map(({ item_id: id, state }) => `${place(id)} ${state}`).toSorted(),
    grants: grants.map(({ item_id: id }) => place(id)).toSorted(),
    told: [...new Set(mails.map(({ kind, to_address: to }) => `${kind} ${to}`))]
      .filter((mail) => !mail.startsWith('wave'))
      .toSorted(),
  }
}
