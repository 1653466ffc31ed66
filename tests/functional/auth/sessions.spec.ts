import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import CloseUser from '#auth/actions/close_user'
import { signIn } from '#auth/actions/sign_in'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const idOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .find((line) => line.startsWith('kvittens='))
    ?.split(';')[0]

test.group('Sessions', (group) => {
  group.each.setup(() => emptyDatabase())

  test('get a new id at sign-in, so that one planted before is worthless [ASVS 7.2.4]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const maria = visitor()
    const before = await maria.get('/login')
    const signedIn = await maria.post('/session', { login: 'maria', password: PASSWORD })
    assert.notEqual(idOf(before.headers), idOf(signedIn.headers))
  })

  test('are known as the user’s, and what happens to them is in the audit [ASVS 16.2.5, 16.3.1]', async ({
    assert,
  }) => {
    const user = await given.user({ login: 'maria' })
    const since = await newestAudit()
    const maria = await visitor().signIn('maria')
    assert.lengthOf(await db.from('sessions').where('user_id', String(user.id)), 1)
    await maria.delete('/session')
    const stranger = visitor()
    await stranger.get('/login')
    await stranger.post('/session', { login: 'mitt lösenord', password: 'x' })
    const rows = await db.from('audit_entries').where('id', '>', since).orderBy('id')
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['user.signed_in', 'user.signed_out', 'user.sign_in_failed']
    )
    assert.notInclude(JSON.stringify(rows), 'mitt lösenord')
  })

  test('a form without its token gets a page that says what to do [ASVS 3.5.1]', async ({
    assert,
  }) => {
    const stranger = visitor()
    const page = await stranger.post('/session', { login: 'maria', password: PASSWORD })
    assert.equal(page.status, 419)
    assert.include(page.text, 'Sidan blev för gammal')
  })

  test('sign-in leads back only to pages of our own [ASVS 3.7.2]', async ({ assert }) => {
    await given.user({ login: 'maria' })
    const maria = visitor()
    await maria.get('/password/edit')
    await maria.get('/login?return_to=https://evil.example/')
    const page = await maria.post('/session', { login: 'maria', password: PASSWORD })
    assert.equal(page.location, '/password/edit')
  })

  test('guessing stops after ten tries, and the limit is kept in SQL [ASVS 6.1.1, 6.3.1]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const stranger = visitor()
    await stranger.get('/login')
    for (let n = 0; n < 11; n++)
      await stranger.post('/session', { login: 'maria', password: 'fel' })
    const page = await stranger.post('/session', { login: 'maria', password: PASSWORD })
    assert.include(page.text, 'För många försök')
    assert.isNotEmpty(await db.from('rate_limits').where('key', 'like', '%login:maria%'))
  })

  test('guessing at the same moment gives no more tries than one after another [ASVS 6.3.1, 15.4.2]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const guess = () => signIn({ login: 'maria', password: 'fel', address: '192.0.2.1' })
    const tries = await Promise.allSettled(Array.from({ length: 20 }, guess))
    const said = tries.map((one) => JSON.stringify((one as PromiseRejectedResult).reason.problems))
    assert.lengthOf(
      said.filter((text) => text.includes('wrong_credentials')),
      10
    )
    assert.lengthOf(
      said.filter((text) => text.includes('too_many_tries')),
      10
    )
  })

  test('guessing from many addresses stops too, but shuts nobody out where they signed in before [ASVS 6.1.1, 6.3.1]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const at = (address: string, password: string) => signIn({ login: 'maria', password, address })
    await at('198.51.100.7', PASSWORD)
    for (let n = 0; n < 50; n++) await assert.rejects(() => at(`192.0.2.${n}`, 'fel'))
    const stopped = await at('192.0.2.200', PASSWORD).catch(({ problems }) => problems)
    assert.deepEqual(stopped, { login: 'auth.too_many_tries' })
    assert.equal((await at('198.51.100.7', PASSWORD)).user.login, 'maria')
  })

  test('end with the closing of their user, and a signed-out one opens nothing again [ASVS 7.4.2]', async ({
    assert,
  }) => {
    const user = await given.user({ login: 'maria' })
    const maria = await visitor().signIn('maria')
    await new CloseUser().handle({ actor: system, user })
    assert.lengthOf(await db.from('sessions').where('user_id', String(user.id)), 0)
    assert.equal((await maria.get('/')).location, '/login')
  })
})

async function newestAudit() {
  const row = await db.from('audit_entries').max('id as newest').first()
  return Number(row?.newest ?? 0)
}
