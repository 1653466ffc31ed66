import { test } from '@japa/runner'
import type { LineState } from '#orders/lifecycles/line_lifecycle'
import {
  activationGuard,
  type GuardedLine,
  outstandingPrimaries,
  type Situation,
} from '#orders/rules/activation_guard'

const TODAY = '2026-11-23'

const line = (values: Partial<GuardedLine> = {}): GuardedLine => ({
  id: 1,
  isPrimary: true,
  direction: 'grant',
  state: 'open',
  waivedAt: null,
  replacesLineId: null,
  ...values,
})

const parked = (values: Partial<Situation> = {}): Situation => ({
  kind: 'joiner',
  contract: 'signed',
  lines: [],
  activateOn: null,
  ...values,
})

const HOLDING: LineState[] = ['waiting', 'open', 'declined', 'returned', 'needs_attention']
const LETTING_GO: LineState[] = ['done', 'not_applicable', 'cancelled']

const ids = (lines: GuardedLine[]) => outstandingPrimaries(lines).map(({ id }) => id)

test.group('A primary line', () => {
  test('holds its order back while it is {$self}')
    .with(HOLDING)
    .run(({ assert }, state) => assert.deepEqual(ids([line({ state })]), [1]))

  test('holds nothing back once it is {$self}')
    .with(LETTING_GO)
    .run(({ assert }, state) => assert.isEmpty(ids([line({ state })])))

  test('holds nothing back when it takes something away, and neither does a line that is not primary', ({
    assert,
  }) => {
    assert.isEmpty(ids([line({ direction: 'revoke' })]))
    assert.isEmpty(ids([line({ isPrimary: false })]))
  })

  test('is let go by a waiver or a replacement only once it is declined', ({ assert }) => {
    const replacement = line({ id: 2, state: 'done', replacesLineId: 1 })
    assert.deepEqual(ids([line({ waivedAt: TODAY })]), [1])
    assert.deepEqual(ids([line(), replacement]), [1])
    assert.isEmpty(ids([line({ state: 'declined', waivedAt: TODAY })]))
    assert.isEmpty(ids([line({ state: 'declined' }), replacement]))
  })
})

test.group('The activation guard, from the edges', () => {
  test('asks no contract of a mover or a leaver', ({ assert }) => {
    for (const kind of ['mover', 'leaver'] as const)
      assert.isNull(activationGuard(parked({ kind, contract: null }), TODAY))
  })

  test('names every primary line that is outstanding, before it looks at the day', ({ assert }) => {
    const lines = [line(), line({ id: 2, state: 'done' }), line({ id: 3 })]
    assert.deepEqual(activationGuard(parked({ lines, activateOn: '2026-11-24' }), TODAY), {
      what: 'primary',
      lineIds: [1, 3],
    })
  })

  test('holds on the day itself, after it, and when no day was set', ({ assert }) => {
    for (const activateOn of [TODAY, '2026-11-22', null])
      assert.isNull(activationGuard(parked({ activateOn }), TODAY))
  })
})
