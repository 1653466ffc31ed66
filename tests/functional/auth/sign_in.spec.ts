import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

test.group('Signing in', (group) => {
  group.each.setup(() => emptyDatabase())

  test('lets a person with the right password in', async ({ assert }) => {
    await given.user({ login: 'maria' })
    const maria = await visitor().signIn('maria')
    const start = await maria.get('/')
    assert.equal(start.status, 200)
  })

  test('answers a wrong password, an unknown login and a closed user alike [ASVS 6.3.8]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    await given.user({ login: 'closed' })
    await db
      .from('users')
      .where('login', 'closed')
      .update({ disabled_at: '2026-01-01T00:00:00.000Z' })
    const tries = [
      { login: 'maria', password: 'fel' },
      { login: 'nobody', password: PASSWORD },
      { login: 'closed', password: PASSWORD },
    ]
    for (const credentials of tries) {
      const stranger = visitor()
      await stranger.get('/login')
      const page = await stranger.post('/session', credentials)
      assert.equal(page.status, 422)
      assert.include(page.text, 'Fel användarnamn eller lösenord')
    }
  })

  test('ends the session on the server at log-out [ASVS 7.4.1]', async ({ assert }) => {
    await given.user({ login: 'maria' })
    const maria = await visitor().signIn('maria')
    await maria.delete('/session')
    const start = await maria.get('/')
    assert.equal(start.location, '/login')
  })
})
