import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import Order from '#orders/models/order'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { acknowledge, givenSchool, placeHire, sign } from '#tests/support/given_hire'

const A_PAGE = 100

/** Another row like this one, but for some of its columns. Returns its id. */
async function another(table: string, id: number, values: Record<string, unknown>) {
  const row = await db.from(table).where('id', id).firstOrFail()
  delete row.id
  const like = db.table(table).insert({ ...row, ...values })
  const [added] = await like.returning('id')
  return Number(added?.id ?? added)
}

/** Orders that wait for their orderer, since an administrator has declined a primary line. */
async function givenHeld(order: Order, count: number) {
  const contract = await db.from('contracts').where('order_id', order.id).firstOrFail()
  const line = await db.from('order_lines').where('order_id', order.id).firstOrFail()
  for (let n = 0; n < count; n++) {
    const employment = await another('employments', order.employmentId!, {})
    const held = { number: `H-${n}`, form_token: given.formToken(), employment_id: employment }
    const orderId = await another('orders', order.id, held)
    await another('contracts', contract.id, { order_id: orderId, employment_id: employment })
    await another('order_lines', line.id, { order_id: orderId })
  }
}

test.group('The sweep of orders', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test('finds an order that nobody intends to activate, behind however many that are held', async ({
    assert,
  }) => {
    const school = await givenSchool()
    const held = await placeHire(school, [school.account])
    await sign(held)
    await acknowledge(held, school.account, 'declined')
    await givenHeld(held, A_PAGE)
    const forgotten = await placeHire(school, [school.system])
    await sign(forgotten)
    await db.from('intents').whereNot('kind', 'orders.sweep').delete()
    clock.stopAt('2026-11-23T09:05:00.000Z')
    await doDueWork({ duties: true })
    assert.equal((await Order.findOrFail(forgotten.id)).state, 'active')
    assert.equal((await Order.findOrFail(held.id)).state, 'parked')
  })
})
