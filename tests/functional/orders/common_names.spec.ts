import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { indexOrder } from '#orders/index_order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool, placeHire } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

const OTHERS = 520

/** As many orders as that like the given one, in a unit and by an orderer of their own. */
async function givenOthersLike(orderId: number) {
  const orderer = await given.person()
  const unit = await given.unit({ name: 'Söderskolan', manager: orderer })
  const { id, ...order } = await db.from('orders').where('id', orderId).firstOrFail()
  await inTransaction(async (trx) => {
    for (let n = 1; n <= OTHERS; n++) {
      const other = { ...order, org_unit_id: unit.id, orderer_person_id: orderer.id }
      const keys = { number: `2025-${n}`, form_token: `other-${n}` }
      await trx.table('orders').insert({ ...other, ...keys })
    }
    for (const like of await trx.from('orders').where('org_unit_id', unit.id).select('id'))
      await indexOrder(trx, like.id)
  })
}

test.group('Among many orders for people of the same name', (group) => {
  group.each.setup(() => emptyDatabase())

  test('a manager finds their own, in the list and by search', async ({ assert }) => {
    const school = await givenSchool()
    const first = await placeHire(school, [school.system])
    await givenOthersLike(first.id)
    const own = await placeHire(school, [school.system])
    await given.user({ person: school.manager, login: 'manager' })
    const manager = await visitor().signIn('manager')
    for (const path of ['/orders', '/search']) {
      const { text } = await manager.get(`${path}?q=ohrstrom`)
      assert.include(text, `href="/orders/${own.id}"`, path)
    }
  })
})
