import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { passwordResetToken } from '#auth/password_reset_token'
import { freshAudit, startAfresh } from '#tests/functional/audit/fresh_audit'
import { given, PASSWORD } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const CHOSEN = 'fyra helt nya ord'

async function asked(login: string) {
  const someone = visitor()
  await someone.get('/password-resets/new')
  return someone.post('/password-resets', { login })
}

async function linkOf(userId: number) {
  const { id } = await db
    .from('password_resets')
    .where('user_id', userId)
    .orderBy('id', 'desc')
    .firstOrFail()
  return `/password-resets/${passwordResetToken(id)}`
}

async function spent(link: string, fields: Record<string, string>) {
  const someone = visitor()
  await someone.get(link)
  return someone.put(link, fields)
}

test.group('A forgotten password', (group) => {
  group.each.setup(() => startAfresh())
  group.each.teardown(() => clock.resume())

  test('is asked for with the same answer whether the login exists or not [ASVS 6.3.8]', async ({
    assert,
  }) => {
    const person = await given.person()
    const user = await given.user({ person, login: 'maria' })
    const known = await asked('maria')
    const unknown = await asked('nobody')
    const byMail = await asked(person.workEmail!.toUpperCase())
    assert.deepEqual(
      [known, unknown, byMail].map(({ status }) => status),
      [200, 200, 200]
    )
    const words = (text: string) => text.replaceAll(/value=["'][^"']*["']/g, '')
    assert.equal(words(known.text), words(unknown.text))
    assert.lengthOf(await db.from('password_resets').where('user_id', user.id), 2)
  })

  test('is chosen anew with the link, once, and ends every session [ASVS 6.5.1]', async ({
    assert,
  }) => {
    const person = await given.person()
    const user = await given.user({ person, login: 'maria' })
    const signedIn = await visitor().signIn('maria')
    await asked('maria')
    const link = await linkOf(user.id)
    const fields = { password: CHOSEN, password_confirmation: CHOSEN }
    const first = await spent(link, fields)
    assert.equal(first.location, '/login')
    const second = await spent(link, {
      password: 'ett annat nytt',
      password_confirmation: 'ett annat nytt',
    })
    assert.equal(second.status, 410)
    const before = await signedIn.get('/password/edit')
    assert.equal(before.location, '/login')
    await visitor().signIn('maria', CHOSEN)
    const old = visitor()
    await old.get('/login')
    const refused = await old.post('/session', { login: 'maria', password: PASSWORD })
    assert.equal(refused.status, 422)
    const audit = await freshAudit().where({ action: 'user.password_reset', subject_id: user.id })
    assert.lengthOf(audit, 1)
  })

  test('a link sent earlier is worthless after a later one was used [ASVS 6.5.1]', async ({
    assert,
  }) => {
    const user = await given.user({ person: await given.person(), login: 'maria' })
    await asked('maria')
    const earlier = await linkOf(user.id)
    await asked('maria')
    await spent(await linkOf(user.id), { password: CHOSEN, password_confirmation: CHOSEN })
    const page = await visitor().get(earlier)
    assert.equal(page.status, 410)
  })

  test('a link is good for one hour, and forged ones never [ASVS 9.2.1]', async ({ assert }) => {
    const user = await given.user({ person: await given.person(), login: 'maria' })
    await asked('maria')
    const link = await linkOf(user.id)
    const forged = await visitor().get('/password-resets/AAAA')
    assert.equal(forged.status, 410)
    clock.stopAt(clock.in({ minutes: 61 }))
    const page = await visitor().get(link)
    assert.equal(page.status, 410)
  })

  test('fifty at the same time with the same link change it once [ASVS 2.3.4, 6.5.1, 15.4.2]', async ({
    assert,
  }) => {
    const user = await given.user({ person: await given.person(), login: 'maria' })
    await asked('maria')
    const link = await linkOf(user.id)
    const someone = visitor()
    await someone.get(link)
    const fields = { password: CHOSEN, password_confirmation: CHOSEN }
    const pages = await Promise.all(Array.from({ length: 50 }, () => someone.put(link, fields)))
    assert.lengthOf(
      pages.filter(({ status }) => status === 302),
      1
    )
    assert.isTrue(pages.every(({ status }) => [302, 409, 410].includes(status)))
  })

  test('a weak or mistyped password is refused beside the field', async ({ assert }) => {
    const user = await given.user({ person: await given.person(), login: 'maria' })
    await asked('maria')
    const link = await linkOf(user.id)
    const weak = await spent(link, { password: 'kort', password_confirmation: 'kort' })
    assert.equal(weak.status, 422)
    assert.include(weak.text, 'minst 12 tecken')
    const mistyped = await spent(link, { password: CHOSEN, password_confirmation: 'något annat' })
    assert.equal(mistyped.status, 422)
    assert.include(mistyped.text, 'De två är inte lika')
  })

  test('no more than three mails an hour go to one login [ASVS 2.4.1]', async ({ assert }) => {
    const user = await given.user({ person: await given.person(), login: 'maria' })
    for (let n = 0; n < 5; n++) await asked('maria')
    assert.lengthOf(await db.from('password_resets').where('user_id', user.id), 3)
  })
})
