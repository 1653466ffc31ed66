import { test } from '@japa/runner'
import { orderSteps } from '#orders/presenters/order_steps'
import type { PageSituation, SituationLine } from '#orders/presenters/situation'

const NOW = '2026-11-19T09:00:00.000Z'

const line = (id: number, isPrimary: boolean, state: SituationLine['state']): SituationLine => ({
  ...{ id, isPrimary, state, direction: 'grant', waivedAt: null, replacesLineId: null },
  ...{ item: 'AD-konto', who: 'Ali Noor', opensOn: null, since: null, remark: null },
})

const order = (values: Partial<PageSituation> = {}): PageSituation => ({
  ...{ today: '2026-11-23', kind: 'joiner', state: 'parked', unit: 'Norrskolan' },
  ...{ orderer: 'Maria', startDate: '2027-01-11', activateOn: '2026-12-12', placedAt: NOW },
  ...{ attestedAt: NOW, attestedBy: 'Maria', activatedAt: null, completedAt: null },
  ...{ endedAt: null, endedBecause: null, requirements: [] },
  contract: { state: 'signed', orderedAt: NOW, signedOn: '2026-11-19', signedBy: 'Per' },
  lines: [line(1, true, 'done'), line(2, true, 'open'), line(3, false, 'waiting')],
  ...values,
})

const states = (values?: Partial<PageSituation>) =>
  orderSteps(order(values)).map(({ key, state }) => `${key} ${state}`)

test.group('The steps of an order', () => {
  test('show what is done, what goes on and what is left', ({ assert }) => {
    assert.deepEqual(states(), [
      'placed done',
      'contract done',
      'account now',
      'activated todo',
      'acknowledged todo',
      'completed todo',
    ])
  })

  test('say who and when, how many of how many, and from when', ({ assert }) => {
    const [placed, contract, account, activated] = orderSteps(order())
    assert.deepEqual(placed.detail, { key: 'when_by', values: { date: NOW, by: 'Maria' } })
    assert.deepEqual(contract.detail?.values, { date: '2026-11-19', by: 'Per' })
    assert.deepEqual(account.detail?.values, { done: 1, all: 2 })
    assert.equal(account.part, 50)
    assert.equal(activated.detail?.key, 'earliest')
  })

  test('have attestation when somebody else stands behind the order', ({ assert }) => {
    assert.include(states({ state: 'awaiting_attestation', contract: null }), 'attested now')
    assert.include(states({ attestedBy: 'Per' }), 'attested done')
  })

  test('have nothing going on when the order was stopped', ({ assert }) => {
    const stopped = states({ state: 'cancelled' })
    assert.isFalse(stopped.some((step) => step.endsWith('now')))
  })
})
