import fc from 'fast-check'
import { test } from '@japa/runner'
import { CONTRACT_STATES } from '#orders/lifecycles/contract_lifecycle'
import { LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { activationGuard, type GuardedLine, type Situation } from '#orders/rules/activation_guard'
import { openableLines } from '#orders/rules/openable_lines'

const TODAY = '2026-11-23'

const line = (values: Partial<GuardedLine> = {}): GuardedLine => ({
  id: 1,
  isPrimary: true,
  direction: 'grant',
  state: 'done',
  waivedAt: null,
  replacesLineId: null,
  ...values,
})

const signed = (values: Partial<Situation> = {}): Situation => ({
  kind: 'joiner',
  contract: 'signed',
  lines: [line()],
  activateOn: TODAY,
  ...values,
})

test.group('The activation guard', () => {
  test('holds when the contract is signed, every primary line is satisfied and the day has come', ({
    assert,
  }) => assert.isNull(activationGuard(signed(), TODAY)))

  test('waits for the contract before anything else', ({ assert }) => {
    for (const contract of [null, 'ordered', 'declined', 'withdrawn'] as const)
      assert.deepEqual(activationGuard(signed({ contract }), TODAY), { what: 'contract' })
  })

  test('waits for its day', ({ assert }) => {
    const tomorrow = signed({ activateOn: '2026-11-24' })
    assert.deepEqual(activationGuard(tomorrow, TODAY), { what: 'date', on: '2026-11-24' })
  })

  test('waits for a declined primary line, until it is waived or replaced', ({ assert }) => {
    const declined = line({ state: 'declined' })
    const waits = { what: 'primary', lineIds: [1] }
    assert.deepEqual(activationGuard(signed({ lines: [declined] }), TODAY), waits)
    const waived = { ...declined, waivedAt: '2026-11-20T10:00:00.000Z' }
    assert.isNull(activationGuard(signed({ lines: [waived] }), TODAY))
    const replacement = line({ id: 2, state: 'open', replacesLineId: 1 })
    const replaced = signed({ lines: [declined, replacement] })
    assert.deepEqual(activationGuard(replaced, TODAY), { what: 'primary', lineIds: [2] })
  })

  test('never holds for a joiner without a signature, nor before the day, whatever the lines [ASVS 2.3.1]', () => {
    const lines = fc.array(
      fc.record({
        id: fc.nat(20),
        isPrimary: fc.boolean(),
        direction: fc.constantFrom('grant' as const, 'revoke' as const),
        state: fc.constantFrom(...LINE_STATES),
        waivedAt: fc.constantFrom(null, TODAY),
        replacesLineId: fc.option(fc.nat(20)),
      })
    )
    const contract = fc.constantFrom(null, ...CONTRACT_STATES)
    const activateOn = fc.constantFrom('2026-11-22', TODAY, '2026-11-24')
    fc.assert(
      fc.property(lines, contract, activateOn, (some, state, day) => {
        const held = activationGuard(
          { kind: 'joiner', contract: state, lines: some, activateOn: day },
          TODAY
        )
        return held !== null || (state === 'signed' && day <= TODAY)
      }),
      { numRuns: 5_000 }
    )
  })

  test('no primary line of a joiner opens before the signature, no other line before the activation', () => {
    const lines = fc.array(
      fc.record({
        id: fc.nat(20),
        isPrimary: fc.boolean(),
        direction: fc.constant('grant' as const),
        state: fc.constantFrom(...LINE_STATES),
        waivedAt: fc.constant(null),
        replacesLineId: fc.constant(null),
        opensOn: fc.constantFrom(null, '2026-11-22', '2026-11-24'),
      })
    )
    fc.assert(
      fc.property(lines, fc.constantFrom(null, ...CONTRACT_STATES), (some, contract) => {
        const situation = { kind: 'joiner' as const, contract, activateOn: TODAY, requirements: [] }
        const open = openableLines({ ...situation, state: 'parked', lines: some }, TODAY)
        return open.every(
          (one) => one.isPrimary && contract === 'signed' && (one.opensOn ?? TODAY) <= TODAY
        )
      }),
      { numRuns: 5_000 }
    )
  })
})
