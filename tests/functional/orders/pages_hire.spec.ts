import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import Order from '#orders/models/order'
import { readDraft } from '#orders/drafts'
import Person from '#people/models/person'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const form = (unitId: number, values = {}) => ({
  form_token: given.formToken(),
  givenNames: 'Åsa Maria',
  familyName: 'Öhrström',
  identityNumber: '',
  privateEmail: 'asa@example.se',
  privatePhone: '',
  orgUnitId: unitId,
  title: 'Lärare',
  form: 'permanent',
  startDate: '2027-01-11',
  lastDate: '',
  ...values,
})

/** A manager of a unit with a role of two items. */
async function school() {
  const person = await given.person({ preferredName: 'Maria', familyName: 'Lindqvist' })
  const unit = await given.unit({ manager: person })
  await given.employment(person, unit)
  await given.user({ person, login: 'maria' })
  const it = await given.person({ preferredName: 'Ali', familyName: 'Noor' })
  await given.employment(it, unit)
  const account = await given.item({ name: 'AD-konto', isPrimary: true, administrators: [it] })
  const edlevo = await given.item({ name: 'Edlevo', administrators: [it] })
  const role = await given.role('Lärare', [account, edlevo])
  const maria = await visitor().signIn('maria')
  return { maria, unit, person, role, account, edlevo, it }
}

test.group('Ordering a hire', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.setup(() => {
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test('leads from three pages to a parked order', async ({ assert }) => {
    const { maria, unit, role, account, edlevo } = await school()
    assert.equal((await maria.get('/orders/new')).status, 200)
    const started = await maria.post('/orders', form(unit.id))
    assert.match(started.location!, /^\/orders\/\d+\/roles$/)
    const roles = await maria.get(started.location!)
    assert.include(roles.text, 'Lärare')
    const keys = [`${account.id}-0`, `${edlevo.id}-0`]
    const choice = { 'version': 1, 'roles[]': [String(role.id)], 'shown[]': keys, 'lines[]': keys }
    const chosen = await maria.put(started.location!, { ...choice, press: 'next' })
    assert.match(chosen.location!, /\/check$/)
    const check = await maria.get(chosen.location!)
    assert.include(check.text, 'AD-konto')
    const placed = await maria.put(chosen.location!, { version: 2, preferredName: 'Åsa' })
    const page = await maria.get(placed.location!)
    assert.include(page.text, 'Åsa Öhrström börjar som lärare')
    assert.include(page.text, 'Väntar på att HR bekräftar')
    assert.equal((await Order.firstOrFail()).state, 'parked')
  })

  test('keeps what was typed and says what is wrong beside the field', async ({ assert }) => {
    const { maria, unit } = await school()
    await maria.get('/orders/new')
    const page = await maria.post(
      '/orders',
      form(unit.id, { startDate: '2026-11-22', identityNumber: '19640823-3235', form: 'boss' })
    )
    assert.equal(page.status, 422)
    assert.include(page.text, 'Dagen har redan varit')
    assert.include(page.text, 'Personnumret stämmer inte')
    assert.include(page.text, 'value="Öhrström"')
    assert.lengthOf(await Order.all(), 0)
  })

  test('the same form sent twice gives one order [ASVS 2.3.4]', async ({ assert }) => {
    const { maria, unit } = await school()
    await maria.get('/orders/new')
    const typed = form(unit.id)
    const answers = await Promise.all([maria.post('/orders', typed), maria.post('/orders', typed)])
    assert.equal(answers[0].location, answers[1].location)
    assert.lengthOf(await Order.all(), 1)
  })

  test('refuses a unit outside the own branch [ASVS 2.2.2, 8.2.2]', async ({ assert }) => {
    const { maria } = await school()
    const other = await given.unit({ name: 'Söderskolan' })
    await maria.get('/orders/new')
    const page = await maria.post('/orders', form(other.id))
    assert.equal(page.status, 422)
    assert.include(page.text, 'Välj en enhet som du får beställa för')
  })

  test('a draft is listed for its owner, continued and thrown away', async ({ assert }) => {
    const { maria, unit } = await school()
    await maria.get('/orders/new')
    const { location } = await maria.post('/orders', form(unit.id))
    const id = Number(/\d+/.exec(location!)![0])
    assert.include((await maria.get('/orders?show=drafts')).text, 'Åsa Maria Öhrström')
    assert.include((await maria.get(`/orders/${id}/draft`)).text, 'value="Öhrström"')
    const typed = form(unit.id, { familyName: 'Ek' })
    await maria.put(`/orders/${id}/draft`, { ...typed, version: 1 })
    assert.equal((await readDraft(id)).familyName, 'Ek')
    const gone = await maria.delete(`/orders/${id}/draft`, { version: 2 })
    assert.equal(gone.location, '/orders?show=drafts')
    assert.notInclude((await maria.get('/orders?show=drafts')).text, 'Ek</a>')
  })

  test('asks whether a person with the same number is the same', async ({ assert }) => {
    const { maria, unit, role, account, edlevo } = await school()
    const keys = [`${account.id}-0`, `${edlevo.id}-0`]
    const choice = {
      'roles[]': [String(role.id)],
      'shown[]': keys,
      'lines[]': keys,
      'press': 'next',
    }
    async function place(fields: object) {
      await maria.get('/orders/new')
      const started = await maria.post(
        '/orders',
        form(unit.id, { identityNumber: '19640823-3234' })
      )
      const chosen = await maria.put(started.location!, { version: 1, ...choice })
      return maria.put(chosen.location!, { version: 2, preferredName: 'Åsa', ...fields })
    }
    assert.equal((await place({})).status, 302)
    const undecided = await place({})
    assert.equal(undecided.status, 422)
    assert.include(undecided.text, 'Personen kan redan finnas')
    const [{ personId }] = await Order.query().whereNotNull('person_id')
    assert.equal((await place({ existingPersonId: 'new' })).status, 422)
    assert.equal((await place({ existingPersonId: personId })).status, 302)
  })

  test('ordering twice at once gives one order, and leads there both times', async ({ assert }) => {
    const { maria, unit, account } = await school()
    await maria.get('/orders/new')
    const started = await maria.post('/orders', form(unit.id))
    const key = `${account.id}-0`
    const choice = { 'shown[]': key, 'lines[]': key, 'extras[]': key, 'press': 'next' }
    const chosen = await maria.put(started.location!, { version: 1, ...choice })
    const place = () => maria.put(chosen.location!, { version: 2, preferredName: 'Åsa' })
    const answers = await Promise.all([place(), place()])
    for (const { status, location } of answers) {
      assert.equal(status, 302)
      assert.match(location!, /^\/orders\/\d+$/)
    }
    assert.lengthOf(await Person.query().where('family_name', 'Öhrström'), 1)
    assert.equal((await place()).location, answers[0].location)
  })

  test('an older window of the same draft is told so, and saves nothing', async ({ assert }) => {
    const { maria, unit } = await school()
    await maria.get('/orders/new')
    const started = await maria.post('/orders', form(unit.id))
    const path = started.location!.replace('roles', 'draft')
    const typed = form(unit.id, { familyName: 'Ek' })
    assert.equal((await maria.put(path, { ...typed, version: 1 })).status, 302)
    const stale = await maria.put(path, { ...typed, familyName: 'Alm', version: 1 })
    assert.equal(stale.status, 409)
    const id = Number(/\d+/.exec(path)![0])
    assert.equal((await readDraft(id)).familyName, 'Ek')
  })

  test("an assistant's order waits for a manager, who isn't the assistant", async ({ assert }) => {
    const { unit, role, account, edlevo, maria } = await school()
    const person = await given.person({ preferredName: 'Bo', familyName: 'Ek' })
    await given.employment(person, unit)
    const sub = await given.unit({ name: 'Arbetslag 4', parent: unit, assistant: person })
    await given.user({ person, login: 'bo' })
    const bo = await visitor().signIn('bo')
    await bo.get('/orders/new')
    const started = await bo.post('/orders', form(sub.id))
    const keys = [`${account.id}-0`, `${edlevo.id}-0`]
    const choice = {
      'roles[]': [String(role.id)],
      'shown[]': keys,
      'lines[]': keys,
      'press': 'next',
    }
    const chosen = await bo.put(started.location!, { version: 1, ...choice })
    const placed = await bo.put(chosen.location!, { version: 2, preferredName: 'Åsa' })
    assert.include((await bo.get(placed.location!)).text, 'Väntar på attest')
    assert.equal((await bo.get(`${placed.location}/attestation`)).status, 403)
    const page = await maria.get(`${placed.location}/attestation`)
    assert.equal(page.status, 200)
    const order = await Order.firstOrFail()
    await maria.post(`${placed.location}/attestation`, { version: order.version })
    assert.equal((await order.refresh()).state, 'parked')
  })
})
