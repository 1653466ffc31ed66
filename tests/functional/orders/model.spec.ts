import fc from 'fast-check'
import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import { Conflict } from '#shared/exceptions/conflict'
import { seed, size } from '#tests/support/size'
import { type Deed, deeds } from './model/deeds.js'
import { bringToEnd } from './model/ending.js'
import { endState, factSets, tell, waitDays } from './model/facts.js'
import { expected, mayBeActive } from './model/expected.js'
import { assertLawful } from './model/invariants.js'
import { Player } from './model/player.js'
import { everything, type SeenOrder } from './model/seen.js'
import { givenModelTown, type ModelTown } from './model/town.js'
import { assertWanted } from './model/wanted.js'

/** PostgreSQL answers a deed more slowly; it gets a smaller share of the same stories. */
const SHARE = process.env.DATABASE_URL ? 40 : 300

/** One that has seen many stories makes the next ones slow. */
const STORIES_OF_A_TOWN = 250

const TIMELY = ['work', 'sweep', 'replay', 'jump_days', 'jump_hours']

/** A clear no: it has moved on, the records forbid it, or there is no such thing. */
const isRefusal = (error: any) =>
  error instanceof Conflict || ['E_ROW_NOT_FOUND', 'E_VALIDATION_ERROR'].includes(error.code)

/** Plays one deed and holds what came of it against what the design says. */
async function playAndCompare(player: Player, deed: Deed, before: SeenOrder): Promise<SeenOrder> {
  if (TIMELY.includes(deed.verb)) return passTime(player, deed, before)
  const wanted = expected(deed.verb, before, player.lineFor(before, deed))
  const rows = await everything(player.orderId)
  const refused = await player.play(deed, before).then(
    () => null,
    (error) => error
  )
  const after = await player.see()
  if (wanted && refused) throw new Error(`${deed.verb} was refused: ${refused.message}`)
  if (!wanted && !refused) throw new Error(`${deed.verb} was let through in ${before.order.state}`)
  if (!wanted && rows !== (await everything(player.orderId)))
    throw new Error(`${deed.verb} was refused, but left something behind`)
  if (refused && !isRefusal(refused)) throw refused
  if (wanted) compare(wanted, after, player.lineFor(before, deed)?.id)
  if (wanted && deed.verb === 'want') assertWanted(after, player.town, deed.pick)
  return after
}

/** Time, work and old jobs: only a parked order may wake, and only when it may. */
async function passTime(player: Player, deed: Deed, before: SeenOrder) {
  const rows = deed.verb === 'replay' ? await everything(player.orderId) : null
  await player.play(deed, before)
  const after = await player.see()
  if (rows && rows !== (await everything(player.orderId)))
    throw new Error('an old job did something')
  const woke = before.order.state === 'parked' && after.order.state !== 'parked'
  if (woke && !mayBeActive(before, clock.today())) throw new Error('woken before its time')
  if (['work', 'sweep'].includes(deed.verb) && !woke && after.order.state === 'parked')
    if (mayBeActive(after, clock.today())) throw new Error('work is done, and it still sleeps')
  return after
}

function compare(
  wanted: NonNullable<ReturnType<typeof expected>>,
  after: SeenOrder,
  lineId?: number
) {
  const line = after.lines.find(({ id }) => id === lineId)
  const found = { order: after.order.state, contract: after.contract?.state, line: line?.state }
  for (const [what, state] of Object.entries(wanted)) {
    const completes = what === 'order' ? [state, 'completed'] : [state]
    if (!completes.includes(found[what as keyof typeof found]!))
      throw new Error(`${what} should be ${state}, and is ${JSON.stringify(found)}`)
  }
}

test.group('Orders under random deeds', (group) => {
  let town: ModelTown
  let count = 0

  const begin = async () => {
    if (count++ % STORIES_OF_A_TOWN === 0) town = await givenModelTown()
    return Player.begin(town, count)
  }

  group.each.setup(() => {
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test('go where the design says and nowhere else, and always find an end', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (story) => {
        clock.stopAt('2026-11-23T09:00:00.000Z')
        const player = await begin()
        let seen = await player.see()
        for (const deed of story) {
          const after = await playAndCompare(player, deed, seen)
          await assertLawful(after, seen)
          seen = after
        }
        await assertLawful(await bringToEnd(player), seen)
      }),
      { numRuns: size(SHARE, 20_000), seed, endOnFailure: true }
    )
  })
    .timeout(24 * 3_600_000)
    .tags(['@chaos'])

  test('end the same whatever order the same facts come in, and however often', async ({
    assert,
  }) => {
    const twoWays = fc.tuple(factSets, fc.infiniteStream(fc.nat()), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(twoWays, async ([facts, chance, again]) => {
        const shuffled = () =>
          facts
            .map((fact) => ({ fact, at: chance.next().value! }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ fact }) => fact)
        const ends = []
        for (const order of [facts, [...shuffled(), ...shuffled().slice(0, again)]]) {
          clock.stopAt('2026-11-23T09:00:00.000Z')
          const player = await begin()
          await player.play({ verb: 'place', pick: 0 }, await player.see())
          await tell(player, town, order)
          await waitDays(21)
          await tell(player, town, order)
          ends.push(await endState(player, town))
        }
        assert.deepEqual(ends[0], ends[1])
        const asks = facts.some(({ verb, item }) => verb === 'refuse' && item === 2)
        assert.equal(ends[0].order, asks ? 'active' : 'completed')
      }),
      { numRuns: size(15, 1_000), seed, endOnFailure: true }
    )
  })
    .timeout(24 * 3_600_000)
    .tags(['@chaos'])
})
