import fc from 'fast-check'
import { test } from '@japa/runner'
import { seed } from '#tests/support/size'
import { byHand } from './model/by_hand.js'
import { byProduct } from './model/by_product.js'
import { type Command, stories, told, type Verb } from './model/commands.js'
import { bringToEnd } from './model/ending.js'
import { aHire, type Hire, isOver } from './model/hire.js'
import { play } from './model/play.js'

const RUNS = { numRuns: 10_000, seed }
const orderers = fc.constantFrom('manager' as const, 'assistant' as const)
const text = (hire: Hire) => JSON.stringify(hire)

/** One command by the product's tables and by the model; both must say the same, and a refusal changes nothing. */
function playBoth(hire: Hire, command: Command): Hire {
  const before = text(hire)
  const product = play(byProduct, hire, command)
  const model = play(byHand, hire, command)
  const [found, wanted] = [text(product.hire), text(model.hire)]
  if (product.ok !== model.ok) throw new Error(`the model says ${model.ok} to ${tell(command)}`)
  if (found !== wanted) throw new Error(`${tell(command)} gave ${found}, and should give ${wanted}`)
  if (!product.ok && found !== before) throw new Error(`${tell(command)} left something behind`)
  return product.hire
}

const tell = ({ who, verb, pick }: Command) => `${verb} ${pick} by ${who}`

/** @throws when a hire was activated where none may be. */
function assertLawful(before: Hire, after: Hire) {
  if (before.order === 'active' || after.order !== 'active') return
  if (before.contract !== 'signed') throw new Error('activated without a signed contract')
  if (before.today < before.activateOn) throw new Error(`activated on ${before.today}`)
}

type Fact = Pick<Command, 'who' | 'verb'> & { line?: number }

/** The contract is signed, the primaries are done, and something is said of each other line. */
const factSets = fc
  .tuple(...[2, 3, 4].map(() => fc.constantFrom<Verb>('finish', 'finish', 'decline', 'dismiss')))
  .map((said): Fact[] => [
    { who: 'hr', verb: 'sign' },
    { who: 'keeper', verb: 'finish', line: 0 },
    { who: 'keeper', verb: 'finish', line: 1 },
    ...said.map((verb, n): Fact => ({ who: 'keeper', verb, line: 2 + n })),
    { who: 'system', verb: 'wait' },
    { who: 'system', verb: 'work' },
  ])

/** Says each fact in this order, again and again, until none of them is news and the month is over. */
function hear(facts: Fact[], from: Hire): Hire {
  let hire = from
  for (let before = ''; before !== text(hire);) {
    before = text(hire)
    for (const { line, ...fact } of facts)
      hire = play(byProduct, hire, { ...fact, pick: line ?? 0 }).hire
  }
  return hire
}

test.group('A hire on the pure tables, told by random people in random order', () => {
  test('goes where the model says, is activated by its guard alone, and always finds an end [ASVS 2.3.1]', () => {
    fc.assert(
      fc.property(orderers, stories, (orderer, story) => {
        let hire = aHire(orderer)
        for (const command of told(story)) {
          const after = playBoth(hire, command)
          assertLawful(hire, after)
          hire = after
        }
        return isOver(bringToEnd(hire))
      }),
      RUNS
    )
  })

  test('ends the same whatever order the same facts come in, and however often', () => {
    const shuffles = factSets.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray(facts, { minLength: facts.length }),
        fc.array(fc.constantFrom(...facts), { maxLength: 4 })
      )
    )
    fc.assert(
      fc.property(shuffles, ([facts, shuffled, repeated]) => {
        const placed = play(byProduct, aHire('manager'), { who: 'manager', verb: 'place', pick: 0 })
        const ends = [facts, [...repeated, ...shuffled]].map((order) => hear(order, placed.hire))
        return text(ends[0]) === text(ends[1])
      }),
      { ...RUNS, numRuns: 2_000 }
    )
  })
})
