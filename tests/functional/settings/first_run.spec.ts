import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'
import CreateFirstAdministrator from '#auth/actions/create_first_administrator'
import { firstRunCode } from '#settings/first_run/code'
import { settings } from '#settings/settings'

const form = (values = {}) => ({
  code: firstRunCode(),
  login: 'anna',
  email: 'anna@exempelkommun.se',
  password: 'fyra ord som är långa',
  ...values,
})

test.group('The first run', (group) => {
  group.each.setup(() => emptyDatabase())

  test('leads from the entrance of an empty installation to its set-up', async ({ assert }) => {
    const anna = visitor()
    assert.equal((await anna.get('/')).location, '/first-run')
    assert.equal((await anna.get('/login')).location, '/first-run')
    assert.equal((await anna.get('/first-run')).location, '/first-run/administrator')
    assert.equal((await anna.get('/first-run/administrator')).status, 200)
  })

  test('makes an administrator for whoever knows the code, and signs in [ASVS 6.3.2]', async ({
    assert,
  }) => {
    const anna = visitor()
    await anna.get('/first-run/administrator')
    const page = await anna.post('/first-run/administrator', form())
    assert.equal(page.location, '/first-run')
    const user = await db.from('users').firstOrFail()
    assert.deepInclude(user, { login: 'anna', person_id: null, email: 'anna@exempelkommun.se' })
    assert.notInclude(user.password, 'fyra ord')
    assert.equal((await db.from('user_duties').firstOrFail()).duty, 'administrator')
    assert.lengthOf(await db.from('sessions').where('user_id', String(user.id)), 1)
    const list = await anna.get('/first-run')
    assert.equal(list.status, 200)
    assert.include(list.text, 'Kom igång')
    assert.equal((await (await visitor().signIn('anna', form().password)).get('/')).status, 200)
  })

  test('refuses a wrong code and a weak password', async ({ assert }) => {
    const anna = visitor()
    await anna.get('/first-run/administrator')
    const wrong = await anna.post('/first-run/administrator', form({ code: '0000-0000' }))
    const weak = await anna.post('/first-run/administrator', form({ password: 'kort' }))
    assert.deepEqual([wrong.status, weak.status], [422, 422])
    assert.include(wrong.text, 'Koden stämmer inte')
    assert.include(weak.text, 'minst 12 tecken')
    assert.include(weak.text, 'value="anna"')
    assert.lengthOf(await db.from('users'), 0)
  })

  test('can happen only once', async ({ assert }) => {
    const anna = visitor()
    await anna.get('/first-run/administrator')
    await given.user({ login: 'somebody' })
    const page = await anna.post('/first-run/administrator', form())
    assert.equal(page.status, 409)
    assert.lengthOf(await db.from('users'), 1)
  })

  test('lets one of several who try at the same time be first [ASVS 2.3.4]', async ({ assert }) => {
    const wishes = ['a', 'b', 'c', 'd'].map((name) =>
      new CreateFirstAdministrator().handle({ ...form({ login: `anna-${name}` }), locale: 'sv' })
    )
    const outcomes = await Promise.allSettled(wishes)
    assert.lengthOf(
      outcomes.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.lengthOf(await db.from('users'), 1)
  })

  test('saves organisation and sender, and can be finished and left', async ({ assert }) => {
    const anna = visitor()
    await anna.get('/first-run/administrator')
    await anna.post('/first-run/administrator', form())
    const step = await anna.get('/first-run/organisation')
    assert.equal(step.status, 200)
    await anna.put('/first-run/organisation', {
      organisationName: 'Exempelkommun',
      senderName: 'Kvittens',
      senderAddress: 'kvittens@exempelkommun.se',
    })
    assert.equal((await settings.read()).organisationName, 'Exempelkommun')
    assert.equal((await anna.get('/first-run/mail')).status, 200)
    assert.include((await anna.get('/')).text, 'Kom igång')
    await anna.get('/first-run')
    await anna.delete('/first-run')
    assert.isNotNull((await settings.read()).firstRunDoneAt)
    await anna.get('/')
    assert.notInclude((await anna.get('/')).text, 'Kom igång')
  })
})
