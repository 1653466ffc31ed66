import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock } from '#shared/clock'
import {
  directorySignInStories,
  dutiesOf,
  type StaffDirectory,
  tryToSignIn,
  usersOfStaff,
} from '#tests/functional/auth/directory_sign_in_stories'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { given, PASSWORD } from '#tests/support/given'
import { givenDirectory } from '#tests/support/given_directory'
import { DIRECTORY_PASSWORD, givenGroupDuty, givenStaff } from '#tests/support/given_staff'
import { visitor } from '#tests/support/visitor'

const around = (directory: FakeDirectory): StaffDirectory => {
  const { domain } = directory
  return {
    directory,
    setPassword: async (id, password) => {
      Object.assign(domain.require(id), { password, locked: false })
    },
    lock: async (id) => {
      domain.require(id).locked = true
    },
    addGroup: async (name) => domain.add('group', UNITS.groups, name, {}).dn,
    nest: async (group, inner) => domain.require(group).set('member', [inner], 0),
    remove: async (id) => domain.remove(id),
  }
}

test.group('Signing in with the account in the directory', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    directory = new FakeDirectory(UNITS)
    return () => clock.resume()
  })

  directorySignInStories(() => around(directory))

  const staff = async () => {
    await givenDirectory(directory, { signInThroughDirectory: true })
    await given.user({ login: 'first', duties: ['administrator'] })
    return givenStaff(directory, around(directory).setPassword)
  }

  test('is off until it is chosen', async ({ assert }) => {
    await staff()
    await givenDirectory(directory, { signInThroughDirectory: false })
    assert.include((await tryToSignIn('annber')).text, 'Fel användarnamn eller lösenord')
  })

  test('says so when the directory is silent, and lets those in who have a password here [ASVS 16.5.2]', async ({
    assert,
  }) => {
    await staff()
    directory.fall()
    assert.include((await tryToSignIn('annber')).text, 'Det går inte att nå katalogen')
    await visitor().signIn('first', PASSWORD)
  })

  test('lets nobody in whose groups can’t be told [ASVS 16.5.3]', async ({ assert }) => {
    await staff()
    directory.interrupt = (method) => {
      if (method === 'groupsOf') throw new Error('no answer')
    }
    assert.include((await tryToSignIn('annber')).text, 'Det går inte att nå katalogen')
  })

  test('ends no session because the directory is silent', async ({ assert }) => {
    clock.stopAt('2026-11-23T14:00:00.000Z')
    const { id } = await staff()
    const anna = await visitor().signIn('annber', DIRECTORY_PASSWORD)
    await directory.disable(id)
    directory.fall()
    clock.stopAt('2026-11-23T14:00:31.000Z')
    await doDueWork({ duties: true })
    assert.equal((await anna.get('/')).status, 200)
    directory.revive()
    clock.stopAt('2026-11-23T14:01:01.000Z')
    await doDueWork({ duties: true })
    assert.equal((await anna.get('/')).location, '/login')
  })

  test('never shows the directory what is typed for somebody known here alone', async ({
    assert,
  }) => {
    await staff()
    const asked: string[] = []
    directory.interrupt = (method) => asked.push(method)
    await tryToSignIn('first', 'fel')
    assert.isEmpty(asked)
  })

  test('works beside a password here for the same person, who stays one user', async ({
    assert,
  }) => {
    const { person } = await staff()
    await given.user({ login: 'annber', person })
    await visitor().signIn('annber', PASSWORD)
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    assert.lengthOf(await usersOfStaff(), 1)
  })

  test('goes by the account and not its name: whoever has it now is somebody else', async ({
    assert,
  }) => {
    const { id, person } = await staff()
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    await directory.write(id, { sAMAccountName: ['annny'] })
    const second = await given.person()
    await givenStaffNamed('annber')
    await visitor().signIn('annny', DIRECTORY_PASSWORD)
    const [user] = await usersOfStaff()
    assert.equal(user.person_id, person.id)
    assert.include((await tryToSignIn('annber')).text, 'Ditt konto finns inte i Kvittens än')
    assert.notEqual(second.id, person.id)
  })

  async function givenStaffNamed(login: string) {
    const account = { parent: UNITS.accounts, commonName: `${login} 2` }
    await directory.add({ ...account, attributes: { sAMAccountName: [login] } })
    const [{ id }] = await directory.find('sAMAccountName', login)
    await around(directory).setPassword(id, DIRECTORY_PASSWORD)
    await directory.write(id, { pwdLastSet: ['1'] })
    await directory.enable(id)
  }

  test('lets nobody in who is closed in Kvittens, or whose account is', async ({ assert }) => {
    await staff()
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    await usersOfStaff().update({ disabled_at: clock.now() })
    assert.include((await tryToSignIn('annber')).text, 'Din inloggning i Kvittens är stängd')
    await db.from('accounts').update({ closed_at: clock.now() })
    assert.include((await tryToSignIn('annber')).text, 'Ditt konto finns inte i Kvittens än')
  })

  test('gives no password here, and no way to choose one', async ({ assert }) => {
    await staff()
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    await usersOfStaff().update({ email: 'anna@exempel.se' })
    const anna = visitor()
    await anna.get('/password-resets/new')
    await anna.post('/password-resets', { login: 'annber' })
    assert.isEmpty(await db.from('password_resets'))
  })

  test('makes one user, with each duty once, when somebody signs in twice at once [ASVS 2.3.4]', async ({
    assert,
  }) => {
    const { id } = await staff()
    const dn = await around(directory).addGroup('K-IT')
    await directory.join(dn, id)
    await givenGroupDuty(dn, 'it')
    const both = await Promise.all([tryToSignIn('annber'), tryToSignIn('annber')])
    assert.deepEqual(
      both.map(({ status }) => status),
      [302, 302]
    )
    assert.lengthOf(await usersOfStaff(), 1)
    assert.deepEqual(await dutiesOf('annber'), ['it'])
  })

  test('compares no more passwords than that, tried one after another or all at once [ASVS 6.3.1]', async ({
    assert,
  }) => {
    await staff()
    let compared = 0
    directory.interrupt = (method, moment) => {
      if (method === 'signIn' && moment === 'before') compared++
    }
    await Promise.all(Array.from({ length: 9 }, () => tryToSignIn('annber', 'fel')))
    assert.equal(compared, 4)
  })

  test('keeps what was given by hand when the page is saved, and what groups gave [ASVS 8.2.1]', async ({
    assert,
  }) => {
    const { id } = await staff()
    const dn = await around(directory).addGroup('K-IT')
    await directory.join(dn, id)
    await givenGroupDuty(dn, 'it')
    await visitor().signIn('annber', DIRECTORY_PASSWORD)
    const admin = await visitor().signIn('first')
    const user = await db.from('users').where('login', 'annber').firstOrFail()
    await admin.get(`/users/${user.id}`)
    await admin.put(`/users/${user.id}/duties`, { 'duties[]': ['auditor'] })
    assert.deepEqual(await dutiesOf('annber'), ['auditor', 'it'])
  })
})
