import { test } from '@japa/runner'
import { ORDER_STATES, type OrderState } from '#orders/lifecycles/order_lifecycle'
import type Order from '#orders/models/order'
import OrderPolicy from '#orders/policies/order_policy'
import { viewerWith } from '#tests/support/given_viewer'

const order = (state: OrderState, values: object = {}) =>
  ({ state, ordererPersonId: 1, orgUnit: { path: '/3/4/' }, ...values }) as Order

const VIEWERS = {
  orderer: viewerWith({ personId: 1 }),
  manager: viewerWith({ personId: 2, manages: ['/3/'] }),
  managerWhoOrders: viewerWith({ personId: 1, manages: ['/9/', '/3/4/'] }),
  otherManager: viewerWith({ personId: 3, manages: ['/3/5/', '/4/'] }),
  assistant: viewerWith({ personId: 4, assists: ['/3/'] }),
  administrator: viewerWith({ personId: 5, duties: ['administrator'] }),
  colleague: viewerWith({ personId: 6 }),
  account: viewerWith({ personId: null }),
}
type Who = keyof typeof VIEWERS
const ANSWERABLE: Who[] = ['orderer', 'manager', 'managerWhoOrders']
const BRANCH: Who[] = ['manager', 'managerWhoOrders']

const policy = new OrderPolicy()
type Right = 'show' | 'change' | 'update' | 'cancel' | 'attest'
const allowed = (right: Right, one: Order) =>
  (Object.keys(VIEWERS) as Who[]).filter((who) => policy[right](VIEWERS[who], one))

test.group('What may be done with an order', () => {
  test('a draft is shown to its orderer alone [ASVS 8.2.2]', ({ assert }) =>
    assert.sameMembers(allowed('show', order('draft')), ['orderer', 'managerWhoOrders']))

  test('any other order is shown to its orderer, the branch and those who see all [ASVS 8.2.2]', ({
    assert,
  }) => {
    for (const state of ORDER_STATES.filter((one) => one !== 'draft'))
      assert.sameMembers(allowed('show', order(state)), [...ANSWERABLE, 'administrator'], state)
  })

  test('the orderer and the branch ask for something else until it is attested, then the branch', ({
    assert,
  }) => {
    for (const state of ORDER_STATES) {
      const before = state === 'draft' || state === 'awaiting_attestation'
      assert.sameMembers(allowed('change', order(state)), before ? ANSWERABLE : BRANCH, state)
    }
  })

  test('the orderer and the branch answer, drop, waive and cancel', ({ assert }) => {
    for (const state of ORDER_STATES) {
      assert.sameMembers(allowed('update', order(state)), ANSWERABLE, state)
      assert.sameMembers(allowed('cancel', order(state)), ANSWERABLE, state)
    }
  })

  test('a manager of the branch attests, and never what they asked for themselves', ({ assert }) =>
    assert.sameMembers(allowed('attest', order('awaiting_attestation')), ['manager']))

  test('an order without a unit is for its orderer alone, and nobody attests it', ({ assert }) => {
    const homeless = order('awaiting_attestation', { orgUnit: null })
    assert.sameMembers(allowed('update', homeless), ['orderer', 'managerWhoOrders'])
    assert.isEmpty(allowed('attest', homeless))
  })

  test('an account of nobody is not the orderer of an order by nobody', ({ assert }) =>
    assert.notInclude(allowed('update', order('parked', { ordererPersonId: null })), 'account'))
})
