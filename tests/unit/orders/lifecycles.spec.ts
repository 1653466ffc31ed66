import fc from 'fast-check'
import { test } from '@japa/runner'
import type { Lifecycle } from '#shared/lifecycle'
import { CONTRACT_LIFECYCLE, CONTRACT_STATES } from '#orders/lifecycles/contract_lifecycle'
import { ENDED_LINE_STATES, LINE_LIFECYCLE, LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { ORDER_LIFECYCLE, ORDER_STATES } from '#orders/lifecycles/order_lifecycle'
import { transitionOf } from '#shared/lifecycle'

const TABLES = [
  {
    name: 'contract',
    table: CONTRACT_LIFECYCLE as Lifecycle<string>,
    states: CONTRACT_STATES as readonly string[],
    first: 'ordered',
    last: ['signed', 'declined', 'withdrawn'],
  },
  {
    name: 'order',
    table: ORDER_LIFECYCLE as Lifecycle<string>,
    states: ORDER_STATES as readonly string[],
    first: 'draft',
    last: ['completed', 'rejected', 'cancelled'],
  },
  {
    name: 'line',
    table: LINE_LIFECYCLE as Lifecycle<string>,
    states: LINE_STATES as readonly string[],
    first: 'waiting',
    last: [...ENDED_LINE_STATES] as string[],
  },
]

function reachableFrom(table: Lifecycle<string>, start: string) {
  const seen = new Set([start])
  for (const state of seen)
    for (const { from, to } of Object.values(table)) if (from.includes(state)) seen.add(to)
  return seen
}

test.group('The lifecycle tables', () => {
  test('{name}: every state can be reached')
    .with(TABLES)
    .run(({ assert }, { table, states, first }) =>
      assert.sameMembers([...reachableFrom(table, first)], [...states])
    )

  test('{name}: no state is a dead end before the last ones')
    .with(TABLES)
    .run(({ assert }, { table, states, last }) => {
      for (const state of states)
        assert.isTrue(
          [...reachableFrom(table, state)].some((end) => last.includes(end)),
          state
        )
    })

  test(
    '{name}: any sequence of verbs ends in a state of the table, and a refusal changes nothing [ASVS 2.3.1]'
  )
    .with(TABLES)
    .run((_, { table, states, first }) => {
      const transition = transitionOf<string, Lifecycle<string>>(table)
      const verbs = fc.array(fc.constantFrom(...Object.keys(table)), { maxLength: 30 })
      fc.assert(
        fc.property(verbs, (sequence) => {
          let state = first
          for (const verb of sequence) {
            const moved = transition(state, verb)
            if (moved.ok) state = moved.value
            else if (moved.error.from !== state) return false
          }
          return states.includes(state)
        }),
        { numRuns: 10_000 }
      )
    })
})
