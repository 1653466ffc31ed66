import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { clock, shift } from '#shared/clock'
import { longestSession } from '#config/session'
import CloseUser from '#auth/actions/close_user'
import ReopenUser from '#auth/actions/reopen_user'
import type User from '#auth/models/user'
import { runStepsThrough } from '#shared/steps/step_runner'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { type Visitor, visitor } from '#tests/support/visitor'

const CHOSEN = 'fyra helt nya ord'
/** Only for those who are signed in. */
const INSIDE = '/password/edit'

/** A thief with a copy of all cookies that somebody has now. */
function copyOf({ cookie }: Visitor) {
  const asThief = (path: string, method = 'GET') =>
    visitor().ask(method, path, { cookie, accept: 'text/html' })
  return { opens: async () => (await asThief(INSIDE)).status === 200, asThief }
}

async function givenMaria() {
  const user = await given.user({ login: 'maria' })
  const maria = await visitor().signIn('maria')
  return { user, maria, thief: copyOf(maria) }
}

const change = async (maria: Visitor) => {
  await maria.get(INSIDE)
  const fields = { current: PASSWORD, password: CHOSEN, password_confirmation: CHOSEN }
  return maria.put('/password', fields)
}

const sessionsOf = ({ id }: User) => db.from('sessions').where('user_id', String(id))

test.group('A stolen session', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => clock.resume())

  test('planted in a browser before its user signs in opens nothing afterwards [ASVS 7.2.4]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const maria = visitor()
    await maria.get('/login')
    const planted = copyOf(maria)
    const page = await maria.post('/session', { login: 'maria', password: PASSWORD })
    assert.equal(page.status, 302)
    assert.isTrue(await copyOf(maria).opens())
    assert.isFalse(await planted.opens())
  })

  test('of before another sign-in in the same browser opens nothing afterwards [ASVS 7.2.4]', async ({
    assert,
  }) => {
    const { maria, thief } = await givenMaria()
    assert.isTrue(await thief.opens())
    await maria.delete('/session')
    await maria.signIn('maria')
    assert.isTrue(await copyOf(maria).opens())
    assert.isFalse(await thief.opens())
  })

  test('opens nothing after its user signed out [ASVS 7.4.1]', async ({ assert }) => {
    const { user, maria, thief } = await givenMaria()
    await maria.delete('/session')
    assert.isFalse(await thief.opens())
    assert.isEmpty(await sessionsOf(user))
  })

  test('opens nothing after its user changed the password, who stays signed in [ASVS 7.2.4]', async ({
    assert,
  }) => {
    const { user, maria, thief } = await givenMaria()
    assert.equal((await change(maria)).location, INSIDE)
    assert.isFalse(await thief.opens())
    assert.equal((await maria.get(INSIDE)).status, 200)
    assert.lengthOf(await sessionsOf(user), 1)
  })

  test('opens nothing after its user was closed, nor after they were let in again [ASVS 7.4.2]', async ({
    assert,
  }) => {
    const { user, thief } = await givenMaria()
    await new CloseUser().handle({ actor: system, user })
    assert.isFalse(await thief.opens())
    await new ReopenUser().handle({ actor: system, user })
    assert.isFalse(await thief.opens())
  })

  test('isn’t brought back by a request that was under way when its user was signed out [ASVS 7.4.1]', async ({
    assert,
    cleanup,
  }) => {
    const eva = await given.user({ login: 'eva' })
    const user = await given.user({ login: 'adam', duties: ['administrator'] })
    const adam = await visitor().signIn('adam')
    const thief = copyOf(adam)
    await adam.get(`/users/${eva.id}`)
    const end = runStepsThrough(async ({ step }, work) => {
      const result = await work()
      if (step === 'commit') await sessionsOf(user).delete()
      return result
    })
    cleanup(end)
    await adam.put(`/users/${eva.id}/duties`, { 'duties[]': 'auditor' })
    end()
    assert.lengthOf(await db.from('user_duties').where('user_id', eva.id), 1)
    assert.isFalse(await thief.opens())
    assert.isEmpty(await sessionsOf(user))
  })
})

test.group('A session', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => clock.resume())

  test('ends twelve hours after signing in, however much it is used [ASVS 7.3.2]', async ({
    assert,
  }) => {
    assert.equal(longestSession.hours, 12)
    const start = clock.now()
    clock.stopAt(start)
    const { maria, thief } = await givenMaria()
    for (let hour = 1; hour < 12; hour++) {
      clock.stopAt(shift(start, { hours: hour }))
      assert.equal((await maria.get(INSIDE)).status, 200)
    }
    clock.stopAt(shift(start, { hours: 12, milliseconds: -1 }))
    assert.equal((await maria.get(INSIDE)).status, 200)
    clock.stopAt(shift(start, { hours: 12 }))
    assert.equal((await maria.get(INSIDE)).location, '/login')
    clock.stopAt(start)
    assert.isFalse(await thief.opens())
  })

  test('ends after eight hours without use [ASVS 7.3.1]', async ({ assert }) => {
    const { user, maria } = await givenMaria()
    const { expires_at: expires } = await sessionsOf(user).firstOrFail()
    const hours = (new Date(expires).getTime() - Date.now()) / 3_600_000
    assert.closeTo(hours, 8, 0.1)
    const ended = new Date(Date.now() - 1)
    await sessionsOf(user).update({ expires_at: ended })
    assert.equal((await maria.get(INSIDE)).location, '/login')
    assert.isEmpty(await sessionsOf(user))
  })

  test('goes on when the clock is put back an hour, and not when it is put back a day [ASVS 7.3.2]', async ({
    assert,
  }) => {
    const { maria } = await givenMaria()
    const start = clock.now()
    clock.stopAt(shift(start, { hours: -1 }))
    assert.equal((await maria.get(INSIDE)).status, 200)
    clock.stopAt(shift(start, { days: -1 }))
    assert.equal((await maria.get(INSIDE)).location, '/login')
  })
})
