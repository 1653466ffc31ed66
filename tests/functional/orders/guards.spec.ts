import { test } from '@japa/runner'
import { system } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { changeContractState } from '#orders/actions/change_contract_state'
import { changeLineState } from '#orders/actions/change_line_state'
import { changeOrderState } from '#orders/actions/change_order_state'
import Contract from '#orders/models/contract'
import { domainRows } from '#tests/support/domain_rows'
import { emptyDatabase } from '#tests/support/database'
import { acknowledge, givenSchool, lineOf, placeHire, sign } from '#tests/support/given_hire'

/** An order with an open line, and each of its records as somebody has read it. */
async function given() {
  const school = await givenSchool()
  const order = await placeHire(school, [school.account, school.system])
  const contract = await Contract.findByOrFail('orderId', order.id)
  await sign(order)
  return { ...school, order, contract, line: await lineOf(order, school.account) }
}

async function refused(work: (trx: Trx) => Promise<unknown>) {
  const before = JSON.stringify(await domainRows())
  const error = await inTransaction(work).catch((thrown) => thrown)
  return error instanceof Conflict && JSON.stringify(await domainRows()) === before
}

test.group('A change of state by somebody who has read it before', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is refused for a line that has moved since, though its verb was allowed then', async ({
    assert,
  }) => {
    const { order, account, line } = await given()
    await acknowledge(order, account, 'returned')
    assert.isTrue(await refused((trx) => changeLineState(trx, system, line, 'finish')))
  })

  test('is refused for a line that has come back to the same state', async ({ assert }) => {
    const { order, account, line } = await given()
    await acknowledge(order, account, 'returned')
    const returned = await lineOf(order, account)
    await inTransaction((trx) => changeLineState(trx, system, returned, 'answer'))
    assert.isTrue(await refused((trx) => changeLineState(trx, system, line, 'finish')))
  })

  test('is refused for an order that has moved since', async ({ assert }) => {
    const { order } = await given()
    await inTransaction((trx) => changeOrderState(trx, system, order, 'cancel', 'cancelled'))
    const again = (trx: Trx) => changeOrderState(trx, system, order, 'activate', 'activated')
    assert.isTrue(await refused(again))
  })

  test('is refused for a contract that has changed since', async ({ assert }) => {
    const { contract } = await given()
    const withdraw = (trx: Trx) => changeContractState(trx, system, contract, 'withdraw', {})
    assert.isTrue(await refused(withdraw))
  })
})
