import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { settings } from '#settings/settings'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const IT = 'CN=K-IT,OU=Grupper,DC=exempel,DC=se'
const CHIEFS = 'CN=K-Chefer,OU=Grupper,DC=exempel,DC=se'

test.group('The page about sign-in through the directory', (group) => {
  group.each.setup(() => emptyDatabase())

  const administrator = async () => {
    await given.user({ login: 'admin', duties: ['administrator'] })
    const admin = await visitor().signIn('admin')
    await admin.get('/users/directory')
    return admin
  }

  test('turns it on and off', async ({ assert }) => {
    const admin = await administrator()
    await admin.put('/users/directory', { signInThroughDirectory: '1', directoryAttempts: 3 })
    const on = { signInThroughDirectory: true, directoryAttempts: 3 }
    assert.deepInclude(await settings.read(), on)
    await admin.put('/users/directory', { directoryAttempts: 3 })
    assert.isFalse((await settings.read()).signInThroughDirectory)
  })

  test('refuses a number of wrong passwords that would protect nobody', async ({ assert }) => {
    const admin = await administrator()
    for (const directoryAttempts of [0, 21, 'x', ''])
      assert.equal((await admin.put('/users/directory', { directoryAttempts })).status, 422)
    assert.equal((await settings.read()).directoryAttempts, 4)
  })

  test('says which groups give which duties, each group once', async ({ assert }) => {
    const admin = await administrator()
    const it = `${IT}\r\n\r\n ${IT.toUpperCase()} \r\n${CHIEFS}`
    await admin.put('/users/directory/groups', { it, auditor: CHIEFS })
    const rows = await db.from('group_duties').orderBy(['duty', 'group_key']).select('duty')
    assert.deepEqual(
      rows.map(({ duty }) => duty),
      ['auditor', 'it', 'it']
    )
    const page = await admin.get('/users/directory')
    assert.include(page.text, CHIEFS)
    await admin.put('/users/directory/groups', { auditor: CHIEFS })
    assert.lengthOf(await db.from('group_duties'), 1)
  })

  test('refuses what is no name of a group, and keeps what was there', async ({ assert }) => {
    const admin = await administrator()
    await admin.put('/users/directory/groups', { it: IT })
    const page = await admin.put('/users/directory/groups', { it: 'K-IT' })
    assert.equal(page.status, 422)
    assert.include(page.text, 'Skriv ett fullständigt namn per rad')
    assert.lengthOf(await db.from('group_duties'), 1)
  })
})
