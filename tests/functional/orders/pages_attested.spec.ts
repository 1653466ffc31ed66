import { test } from '@japa/runner'
import Order from '#orders/models/order'
import AttestOrder from '#orders/actions/attest_order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { actorOf, givenSchool, lineOf, placeHire } from '#tests/support/given_hire'
import { linesOf } from '#tests/support/given_order'
import { visitor } from '#tests/support/visitor'

/** Bo, an assistant, has placed an order that Maria has attested. */
async function attested() {
  const school = await givenSchool()
  const assistant = await given.person({ preferredName: 'Bo', familyName: 'Ek' })
  await given.unit({ parent: school.unit, assistant })
  await given.user({ person: assistant, login: 'bo' })
  await given.user({ person: school.manager, login: 'maria' })
  const secret = await given.item({ name: 'Treserva', administrators: [school.admin] })
  const asked = { manager: assistant, unit: school.unit }
  const placed = await placeHire(asked, [school.system], {}, false)
  await new AttestOrder().handle({ actor: actorOf(school.manager), order: placed })
  const order = await Order.findOrFail(placed.id)
  return { ...school, secret, order }
}

test.group('What a manager has attested', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is not changed by the assistant who asked for it [ASVS 2.3.1]', async ({ assert }) => {
    const { order, secret, system } = await attested()
    const bo = await visitor().signIn('bo')
    const path = `/orders/${order.id}`
    assert.notInclude((await bo.get(path)).text, `${path}/change`)
    for (const page of ['change', 'wishes'])
      assert.equal((await bo.get(`${path}/${page}`)).status, 403)
    const key = `${secret.id}-0`
    const wishes = { 'shown[]': [key], 'lines[]': [key], 'press': 'next' }
    const { version } = order
    assert.equal((await bo.put(`${path}/wishes`, { ...wishes, version })).status, 403)
    const line = await lineOf(order, system)
    const other = { version: line.version, item: key }
    assert.equal((await bo.post(`${path}/lines/${line.id}/replacement`, other)).status, 403)
    const lines = await linesOf(order)
    assert.deepEqual(
      lines.map(({ itemId }) => itemId),
      [system.id]
    )
  })

  test('is moved only to where its manager could have attested it', async ({ assert }) => {
    const { order, manager } = await attested()
    const elsewhere = await given.unit({ name: 'Söderskolan', assistant: manager })
    const maria = await visitor().signIn('maria')
    const path = `/orders/${order.id}/change`
    await maria.get(path)
    const { startDate } = await order.related('employment').query().firstOrFail()
    const sent = { version: order.version, title: 'Lärare', form: 'permanent', startDate }
    const page = await maria.put(path, { ...sent, orgUnitId: elsewhere.id })
    assert.equal(page.status, 422)
    assert.equal((await order.refresh()).orgUnitId, order.orgUnitId)
  })
})
