import { test } from '@japa/runner'
import { type Lifecycle, type transitionOf } from '#shared/lifecycle'
import {
  CONTRACT_LIFECYCLE,
  CONTRACT_STATES,
  contractTransition,
} from '#orders/lifecycles/contract_lifecycle'
import {
  ENDED_LINE_STATES,
  LINE_LIFECYCLE,
  LINE_STATES,
  lineTransition,
  SATISFIED_LINE_STATES,
} from '#orders/lifecycles/line_lifecycle'
import { ORDER_LIFECYCLE, ORDER_STATES, orderTransition } from '#orders/lifecycles/order_lifecycle'

/** Every step that is allowed, written by hand: state, verb, state. Whatever is not here is refused. */
const LIFECYCLES = [
  {
    name: 'contract',
    table: CONTRACT_LIFECYCLE as Lifecycle<string>,
    states: CONTRACT_STATES as readonly string[],
    transition: contractTransition as ReturnType<typeof transitionOf<string, Lifecycle<string>>>,
    steps: `
      ordered sign signed
      ordered decline declined
      ordered withdraw withdrawn
      signed withdraw withdrawn`,
  },
  {
    name: 'order',
    table: ORDER_LIFECYCLE as Lifecycle<string>,
    states: ORDER_STATES as readonly string[],
    transition: orderTransition as ReturnType<typeof transitionOf<string, Lifecycle<string>>>,
    steps: `
      draft submit awaiting_attestation
      draft park parked
      draft cancel cancelled
      awaiting_attestation park parked
      awaiting_attestation reject rejected
      awaiting_attestation cancel cancelled
      parked activate active
      parked cancel cancelled
      active complete completed
      active cancel cancelled
      completed undo cancelled`,
  },
  {
    name: 'line',
    table: LINE_LIFECYCLE as Lifecycle<string>,
    states: LINE_STATES as readonly string[],
    transition: lineTransition as ReturnType<typeof transitionOf<string, Lifecycle<string>>>,
    steps: `
      waiting open open
      waiting cancel cancelled
      open finish done
      open decline declined
      open return returned
      open dismiss not_applicable
      open give_up needs_attention
      open cancel cancelled
      returned answer open
      returned cancel cancelled
      needs_attention finish done
      needs_attention decline declined
      needs_attention dismiss not_applicable
      needs_attention retry open
      needs_attention cancel cancelled`,
  },
]

const listed = (steps: string) =>
  steps
    .trim()
    .split('\n')
    .map((step) => step.trim())

test.group('The steps of a lifecycle', () => {
  test('{name}: are those of the list, and no other')
    .with(LIFECYCLES)
    .run(({ assert }, { table, states, transition, steps }) => {
      const allowed = states.flatMap((state) =>
        Object.keys(table).flatMap((verb) => {
          const moved = transition(state, verb)
          return moved.ok ? [`${state} ${verb} ${moved.value}`] : []
        })
      )
      assert.sameMembers(allowed, listed(steps))
    })

  test('{name}: a refusal says which verb was not allowed from where')
    .with(LIFECYCLES)
    .run(({ assert }, { table, states, transition, steps }) => {
      for (const state of states)
        for (const verb of Object.keys(table))
          if (!listed(steps).some((step) => step.startsWith(`${state} ${verb} `)))
            assert.deepEqual(transition(state, verb), { ok: false, error: { verb, from: state } })
    })

  test('end a line for good when it is done, declined, not applicable or cancelled', ({
    assert,
  }) => {
    const ended = LINE_STATES.filter((state) =>
      Object.values(LINE_LIFECYCLE).every(
        ({ from }) => !(from as readonly string[]).includes(state)
      )
    )
    assert.sameMembers([...ENDED_LINE_STATES], ended)
    assert.sameMembers(ended, ['done', 'declined', 'not_applicable', 'cancelled'])
  })

  test('satisfy a prerequisite when the line is done or not applicable', ({ assert }) =>
    assert.sameMembers([...SATISFIED_LINE_STATES], ['done', 'not_applicable']))
})
