import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { acknowledge, givenSchool, lineOf, placeHire, sign } from '#tests/support/given_hire'
import { type Visitor, visitor } from '#tests/support/visitor'

/** A school with an order, and a sign-in for everybody who may want to look at it. */
async function followed() {
  const school = await givenSchool()
  const order = await placeHire(school, [school.account, school.system])
  const other = await given.person({ preferredName: 'Otto', familyName: 'Annan' })
  const elsewhere = await given.unit({ name: 'Söderskolan', manager: other })
  await given.employment(other, elsewhere)
  await given.user({ person: school.manager, login: 'manager' })
  await given.user({ person: other, login: 'other' })
  await given.user({ person: school.admin, login: 'system_administrator' })
  for (const duty of ['hr_officer', 'it', 'administrator', 'auditor'] as const)
    await given.user({ login: duty, duties: [duty] })
  return { ...school, order, elsewhere }
}

const version = (order: Order) => Order.findOrFail(order.id).then((it) => it.version)

async function get(page: Visitor, path: string) {
  const { status } = await page.get(path)
  return status
}

test.group("An order's pages", (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.setup(() => {
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test('are open to those who answer for it or follow every order, and to nobody else [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const { order } = await followed()
    const path = `/orders/${order.id}`
    for (const login of ['manager', 'hr_officer', 'it', 'administrator', 'auditor']) {
      const reader = await visitor().signIn(login)
      assert.equal(await get(reader, path), 200, login)
      assert.equal(await get(reader, `${path}/progress`), 200, login)
      assert.equal(await get(reader, '/orders'), 200, login)
    }
    for (const login of ['other', 'system_administrator']) {
      const stranger = await visitor().signIn(login)
      for (const page of ['', '/progress', '/change', '/wishes', '/cancellation', '/attestation'])
        assert.equal(await get(stranger, path + page), 404, `${login} ${page}`)
    }
  })

  test('may be read but not changed by those who only follow [ASVS 8.2.2]', async ({ assert }) => {
    const { order } = await followed()
    const hr = await visitor().signIn('hr_officer')
    for (const page of ['change', 'wishes', 'cancellation'])
      assert.equal(await get(hr, `/orders/${order.id}/${page}`), 403)
    const answer = await hr.post(`/orders/${order.id}/cancellation`, { version: 1, reason: 'Nej' })
    assert.equal(answer.status, 403)
  })

  test('are not there for ids that are none', async ({ assert }) => {
    await followed()
    const manager = await visitor().signIn('manager')
    for (const id of ['0', '-1', 'abc', '99999999999999', '4711', '1%20or%201=1'])
      assert.equal(await get(manager, `/orders/${id}`), 404, id)
  })

  test('list only the own branch, and find by name without accents', async ({ assert }) => {
    await followed()
    const other = await visitor().signIn('other')
    const theirs = await other.get('/orders')
    assert.notInclude(theirs.text, 'Öhrström')
    const manager = await visitor().signIn('manager')
    const found = await manager.get('/orders?q=ohrstrom')
    assert.include(found.text, 'Åsa Öhrström')
    const none = await manager.get('/orders?q=zzz')
    assert.include(none.text, 'Ingen beställning stämmer')
  })

  test('change the facts of a parked order, and refuse an older version', async ({ assert }) => {
    const { order, unit } = await followed()
    const manager = await visitor().signIn('manager')
    await manager.get(`/orders/${order.id}/change`)
    const typed = {
      orgUnitId: unit.id,
      title: 'Rektor',
      form: 'permanent',
      startDate: '2027-02-01',
    }
    const sent = { ...typed, version: order.version, caseNumber: 'KS 1' }
    const changed = await manager.put(`/orders/${order.id}/change`, sent)
    assert.equal(changed.location, `/orders/${order.id}`)
    const page = await manager.get(`/orders/${order.id}`)
    assert.include(page.text, 'börjar som rektor')
    assert.include(page.text, 'KS 1')
    const stale = await manager.put(`/orders/${order.id}/change`, { ...sent, title: 'Vaktmästare' })
    assert.equal(stale.status, 409)
    assert.include(stale.text, 'Någon annan hann före')
  })

  test('change the lines of a parked order', async ({ assert }) => {
    const { order, account } = await followed()
    const more = await given.item({ name: 'Tagg hus B' })
    const manager = await visitor().signIn('manager')
    const page = await manager.get(`/orders/${order.id}/wishes`)
    assert.include(page.text, 'Edlevo')
    const keys = [`${account.id}-0`, `${more.id}-0`]
    const choice = { 'shown[]': keys, 'lines[]': keys, 'extras[]': keys, 'press': 'next' }
    await manager.put(`/orders/${order.id}/wishes`, { ...choice, version: order.version })
    const shown = await manager.get(`/orders/${order.id}`)
    assert.include(shown.text, 'Tagg hus B')
  })

  test('cancel with a reason, after saying what happens to whom', async ({ assert }) => {
    const { order, account } = await followed()
    await sign(order)
    await acknowledge(order, account)
    const manager = await visitor().signIn('manager')
    const page = await manager.get(`/orders/${order.id}/cancellation`)
    assert.include(page.text, 'tas tillbaka')
    const sent = { version: await version(order) }
    const empty = await manager.post(`/orders/${order.id}/cancellation`, sent)
    assert.equal(empty.status, 422)
    await manager.post(`/orders/${order.id}/cancellation`, { ...sent, reason: 'Ångrade sig' })
    const after = await manager.get(`/orders/${order.id}`)
    assert.include(after.text, 'Ångrade sig')
    assert.include(after.text, 'Tas tillbaka')
  })

  test('let the orderer answer a question and decide about a refusal', async ({ assert }) => {
    const { order, account } = await followed()
    const manager = await visitor().signIn('manager')
    await sign(order)
    await acknowledge(order, account, 'returned')
    const asked = await lineOf(order, account)
    const path = `/orders/${order.id}/lines/${asked.id}`
    assert.include((await manager.get(`/orders/${order.id}`)).text, `${path}/answer`)
    assert.equal(await get(manager, `${path}/answer`), 200)
    await manager.post(`${path}/answer`, { version: asked.version, answer: 'Ja, även helger' })
    assert.equal((await asked.refresh()).state, 'open')
    await acknowledge(order, account, 'declined')
    await asked.refresh()
    const decision = await manager.get(`${path}/decision`)
    assert.include(decision.text, 'har avböjt AD-konto')
    const unsaid = await manager.post(`${path}/waiver`, { version: asked.version })
    assert.equal(unsaid.status, 422)
    await manager.post(`${path}/waiver`, { version: asked.version, waiver: 'Har redan konto' })
    assert.isNotNull((await asked.refresh()).waivedAt)
  })

  test('replace a refused primary line with another item', async ({ assert }) => {
    const { order, account, it } = await followed()
    const guest = await given.item({ name: 'Gästkonto', administrators: [it] })
    await sign(order)
    await acknowledge(order, account, 'declined')
    const refused = await lineOf(order, account)
    const manager = await visitor().signIn('manager')
    const path = `/orders/${order.id}/lines/${refused.id}`
    await manager.get(`${path}/decision`)
    const nonsense = await manager.post(`${path}/replacement`, {
      version: refused.version,
      item: '999-0',
    })
    assert.equal(nonsense.status, 422)
    const sent = { version: refused.version, item: `${guest.id}-0` }
    await manager.post(`${path}/replacement`, sent)
    assert.equal((await lineOf(order, guest)).replacesLineId, refused.id)
    const page = await manager.get(`/orders/${order.id}`)
    assert.include(page.text, 'Avböjd, utbytt')
  })

  test("let a manager above reject an assistant's order", async ({ assert }) => {
    const { unit } = await followed()
    const assistant = await given.person({ preferredName: 'Bo', familyName: 'Ek' })
    const item = await given.item({ name: 'Tagg' })
    const order = await placeHire({ manager: assistant, unit }, [item], {}, false)
    const manager = await visitor().signIn('manager')
    const path = `/orders/${order.id}`
    assert.equal(await get(manager, `${path}/attestation`), 200)
    assert.equal(await get(manager, `${path}/rejection`), 200)
    await manager.post(`${path}/rejection`, { version: order.version, reason: 'Ingen budget' })
    assert.equal((await order.refresh()).state, 'rejected')
    assert.isNull(await Contract.findBy('orderId', order.id))
    assert.include((await manager.get(path)).text, 'Ingen budget')
  })

  test('ask the same number of questions for one order and for several', async ({ assert }) => {
    const school = await followed()
    const manager = await visitor().signIn('manager')
    const { default: db } = await import('@adonisjs/lucid/services/db')
    db.connection()
      .getWriteClient()
      .on('query', () => (asked += 1))
    let asked = 0
    const cost = async () => {
      asked = 0
      await manager.get('/orders')
      return asked
    }
    const few = await cost()
    for (let n = 0; n < 5; n++) await placeHire(school, [school.account, school.system])
    assert.isAbove(few, 0)
    assert.equal(await cost(), few)
  })
})
