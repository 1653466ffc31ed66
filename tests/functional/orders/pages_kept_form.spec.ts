import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { openField } from '#shared/crypto/personal_fields'
import Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { givenSchool } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

const base = `http://${process.env.HOST}:${process.env.PORT}`
const typed = { givenNames: 'Åsa', familyName: 'Öhrström', identityNumber: '19640823-3234' }

/** Maria has the form open while her session ends on the server. */
async function interrupted() {
  const { manager } = await givenSchool()
  await given.user({ person: manager, login: 'maria' })
  const maria = await visitor().signIn('maria')
  await maria.get('/orders/new')
  await db.from('sessions').delete()
  return maria
}

test.group('A form sent after the session has ended', (group) => {
  group.each.setup(() => emptyDatabase())

  test('waits, sealed, until its writer has signed in, and is shown once', async ({ assert }) => {
    const maria = await interrupted()
    const away = await maria.post('/orders', typed, { referer: `${base}/orders/new` })
    assert.equal(away.location, '/login')
    const [{ data }] = await db.from('sessions')
    assert.notInclude(data, '3234')
    await maria.get('/login')
    const back = await maria.post('/session', { login: 'maria', password: PASSWORD })
    assert.equal(back.location, '/orders/new')
    const page = await maria.get('/orders/new')
    assert.include(page.text, 'value="Öhrström"')
    assert.include(page.text, 'Det du skrev finns kvar')
    assert.notInclude((await maria.get('/orders/new')).text, 'value="Öhrström"')
    assert.lengthOf(await Order.all(), 0)
  })

  test('is shown to nobody else who signs in at the same browser', async ({ assert }) => {
    const maria = await interrupted()
    await given.user({ login: 'per' })
    await maria.post('/orders', typed, { referer: `${base}/orders/new` })
    await maria.get('/login')
    await maria.post('/session', { login: 'per', password: PASSWORD })
    assert.notInclude((await maria.get('/orders/new')).text, 'Öhrström')
    assert.notInclude((await maria.get('/mine')).text, 'Öhrström')
  })

  test('is not kept when another site sent it [ASVS 3.5.1]', async ({ assert }) => {
    const maria = await interrupted()
    await maria.post('/orders', typed, { referer: 'http://evil.example/orders/new' })
    await maria.get('/login')
    await maria.post('/session', { login: 'maria', password: PASSWORD })
    assert.notInclude((await maria.get('/orders/new')).text, 'Öhrström')
  })

  test('never keeps a password', async ({ assert }) => {
    const maria = await interrupted()
    const secrets = { 'password': 'hemligt', 'lines[0][password]': 'hemligt' }
    const fields = { ...typed, ...secrets, 'lines[40][password]': 'hemligt' }
    await maria.post('/orders', fields, { referer: `${base}/orders/new` })
    const [{ data }] = await db.from('sessions')
    const { kept_form: sealed } = JSON.parse(data).message ?? JSON.parse(data)
    assert.notInclude(openField(sealed, 'sessions.kept_form'), 'hemligt')
  })
})
