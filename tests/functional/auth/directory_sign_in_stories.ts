import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { filetimeOf } from '#connectors/active_directory/filetime'
import type { Directory } from '#connectors/directory'
import type { Settings } from '#settings/catalogue'
import { doDueWork } from '#tests/support/background'
import { given, PASSWORD } from '#tests/support/given'
import { givenDirectory } from '#tests/support/given_directory'
import {
  DIRECTORY_PASSWORD,
  givenGroupDuty,
  givenStaff,
  type SetPassword,
} from '#tests/support/given_staff'
import { visitor } from '#tests/support/visitor'

/** The directory, and what somebody else does in it. */
export interface StaffDirectory {
  directory: Directory
  setPassword: SetPassword
  /** Locks an account as too many wrong passwords elsewhere would. */
  lock(id: string): Promise<void>
  addGroup(name: string): Promise<string>
  nest(group: string, inner: string): Promise<void>
  remove(id: string): Promise<void>
}

const LONG_AGO = filetimeOf('2020-01-01T00:00:00.000Z')
const WRONG = 'Fel användarnamn eller lösenord'

export async function tryToSignIn(login: string, password = DIRECTORY_PASSWORD) {
  const somebody = visitor()
  await somebody.get('/login')
  return somebody.post('/session', { login, password })
}

export const dutiesOf = (login: string) =>
  db
    .from('user_duties as d')
    .join('users as u', 'u.id', 'd.user_id')
    .where('u.login', login)
    .orderBy('duty')
    .select('duty')
    .then((rows) => rows.map(({ duty }) => duty))

/** The users who are not the one that every installation begins with. */
export const usersOfStaff = () => db.from('users').whereNot('login', 'first')

/** What holds of signing in through every directory, the fake and the real one alike. */
export function directorySignInStories(open: () => StaffDirectory) {
  const staff = async (chosen: Partial<Settings> = {}) => {
    const { directory, setPassword } = open()
    await givenDirectory(directory, { signInThroughDirectory: true, ...chosen })
    await given.user({ login: 'first', duties: ['administrator'] })
    return givenStaff(directory, setPassword)
  }

  test('lets staff in with the password of their account, by each of its names, as one user', async ({
    assert,
  }) => {
    const { person } = await staff()
    for (const login of ['annber', 'ANNBER', 'annber@ad.kvittens.test', 'KVITTENS\\annber'])
      await visitor().signIn(login, DIRECTORY_PASSWORD)
    const users = await usersOfStaff()
    assert.lengthOf(users, 1)
    assert.include(users[0], { login: 'annber', person_id: person.id })
  })

  test('says no more than "wrong" to who does not know the password, whatever the account [ASVS 6.3.8, 1.2.6]', async ({
    assert,
  }) => {
    const { id } = await staff({ directoryAttempts: 20 })
    const tries = ['annber', 'nobody', 'annber*', '*)(uid=*', '*']
    const wrong = async () => {
      for (const login of tries) {
        const page = await tryToSignIn(login, 'fel')
        assert.equal(page.status, 422)
        assert.include(page.text, WRONG, login)
      }
    }
    await wrong()
    await open().directory.disable(id)
    await wrong()
    await open().directory.enable(id)
    await open().directory.setFirstPassword(id, DIRECTORY_PASSWORD)
    await wrong()
    await open().lock(id)
    await wrong()
    assert.isEmpty(await usersOfStaff())
  })

  test('never asks the directory with an empty password', async ({ assert }) => {
    await staff()
    assert.equal((await tryToSignIn('annber', '')).status, 422)
    assert.isEmpty(await usersOfStaff())
  })

  test('tells who knows the password that the account is {state}')
    .with([
      { state: 'disabled', says: 'Ditt konto är inaktiverat' },
      { state: 'expired', says: 'Ditt konto har gått ut' },
      { state: 'must_change', says: 'Du måste byta lösenord först' },
    ])
    .run(async ({ assert }, { state, says }) => {
      const { id } = await staff()
      const { directory } = open()
      if (state === 'disabled') await directory.disable(id)
      if (state === 'expired') await directory.write(id, { accountExpires: [LONG_AGO] })
      if (state === 'must_change') await directory.setFirstPassword(id, DIRECTORY_PASSWORD)
      const page = await tryToSignIn('annber')
      assert.equal(page.status, 422)
      assert.include(page.text, says)
    })

  test('tells that an account is locked only where its person has signed in before', async ({
    assert,
  }) => {
    const { id } = await staff()
    await open().lock(id)
    assert.include((await tryToSignIn('annber')).text, 'kan ditt konto vara låst')
    await open().setPassword(id, DIRECTORY_PASSWORD)
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    await open().lock(id)
    assert.include((await tryToSignIn('annber')).text, 'Ditt konto är låst')
  })

  test('stops guessing before the directory would lock the account, however its name is spelled [ASVS 6.1.1, 6.3.1]', async ({
    assert,
  }) => {
    await staff()
    for (const login of ['annber', 'ANNBER', 'KVITTENS\\annber', 'annber@ad.kvittens.test'])
      assert.include((await tryToSignIn(login, 'fel')).text, WRONG)
    assert.include((await tryToSignIn('annber')).text, 'För många försök')
    for (let n = 0; n < 4; n++) assert.include((await tryToSignIn('nobody', 'fel')).text, WRONG)
    assert.include((await tryToSignIn('nobody', 'fel')).text, 'För många försök')
    clock.stopAt(new Date(Date.now() + 16 * 60_000).toISOString())
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
  })

  test('gives the duties of their groups, of groups in groups too, and takes them back at the next sign-in', async ({
    assert,
  }) => {
    const { id } = await staff()
    const { directory } = open()
    const [near, far] = [await open().addGroup('K-IT'), await open().addGroup('K-Revision')]
    await open().nest(far, near)
    await directory.join(near, id)
    await givenGroupDuty(near, 'it')
    await givenGroupDuty(far.toUpperCase(), 'auditor')
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    assert.deepEqual(await dutiesOf('annber'), ['auditor', 'it'])
    const [{ id: userId }] = await usersOfStaff()
    await db.table('user_duties').insert({ user_id: userId, duty: 'hr_officer' })
    await directory.leave(near, id)
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    assert.deepEqual(await dutiesOf('annber'), ['hr_officer'])
  })

  test(
    'ends the sessions of an account that is {state}, and no others, within a minute [ASVS 7.4.2]'
  )
    .with([
      { state: 'disabled', hour: '09' },
      { state: 'expired', hour: '10' },
      { state: 'gone', hour: '11' },
    ])
    .run(async ({ assert }, { state, hour }) => {
      clock.stopAt(`2026-11-23T${hour}:00:00.000Z`)
      const { id } = await staff()
      const { directory, setPassword } = open()
      await givenStaff(directory, setPassword, 'karlin')
      const karin = await visitor().signIn('karlin', DIRECTORY_PASSWORD)
      const anna = await visitor().signIn('annber', DIRECTORY_PASSWORD)
      if (state === 'disabled') await directory.disable(id)
      if (state === 'expired') await directory.write(id, { accountExpires: [LONG_AGO] })
      if (state === 'gone') await open().remove(id)
      clock.stopAt(`2026-11-23T${hour}:00:31.000Z`)
      await doDueWork({ duties: true })
      assert.equal((await anna.get('/')).location, '/login')
      assert.equal((await karin.get('/')).status, 200)
    })

  test('leaves the account for when the directory fails to its own password', async ({
    assert,
  }) => {
    await staff()
    await visitor().signIn('first', PASSWORD)
    assert.include((await tryToSignIn('first', 'fel')).text, WRONG)
  })
}
