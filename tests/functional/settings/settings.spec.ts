import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'
import { DEFAULTS } from '#settings/catalogue'
import { settings, settingsChangedAt } from '#settings/settings'

const KEYS = [
  'organisationName',
  'accountFlow',
  'leadDays',
  'contractReminderDays',
  'acknowledgementReminderDays',
  'remindersBeforeEscalation',
  'acknowledgementDays',
  'collectMinutes',
  'linkDays',
  'senderName',
  'senderAddress',
] as const

const unchanged = () => Object.fromEntries(KEYS.map((key) => [key, DEFAULTS[key]]))

test.group('The settings page', (group) => {
  group.each.setup(() => emptyDatabase())

  const administrator = async () => {
    const { login } = await given.user({ duties: ['administrator'] })
    return visitor().signIn(login)
  }

  test('changes what was typed, and tells the audit old and new', async ({ assert }) => {
    const admin = await administrator()
    await admin.get('/settings')
    const page = await admin.put('/settings', {
      ...unchanged(),
      organisationName: 'Norrköping',
      leadDays: 14,
      hrAddress: 'hr@exempelkommun.se',
    })
    assert.equal(page.status, 302)
    const chosen = await settings.read()
    assert.equal(chosen.leadDays, 14)
    assert.equal(chosen.hrAddress, 'hr@exempelkommun.se')
    assert.include((await admin.get('/settings')).text, 'Norrköping')
    const entries = await db.from('audit_entries').where('action', 'setting.changed').orderBy('id')
    const details = entries.slice(-3).map((entry) => JSON.parse(entry.details))
    assert.sameDeepMembers(details, [
      { key: 'organisationName', from: 'Kvittens', to: 'Norrköping' },
      { key: 'leadDays', from: 30, to: 14 },
      { key: 'hrAddress' },
    ])
  })

  test('keeps what was typed and saves nothing when a value is out of range', async ({
    assert,
  }) => {
    const admin = await administrator()
    await admin.get('/settings')
    const page = await admin.put('/settings', {
      ...unchanged(),
      organisationName: 'Norrköping',
      linkDays: 9999,
    })
    assert.equal(page.status, 422)
    assert.include(page.text, 'value="9999"')
    assert.include(page.text, 'Skriv ett tal från 1 till 365.')
    assert.lengthOf(await db.from('settings'), 0)
  })

  test('tells of a conflict when they were changed since the page was read', async ({ assert }) => {
    const admin = await administrator()
    await admin.get('/settings')
    await admin.put('/settings', { ...unchanged(), leadDays: 14 })
    const known = await settingsChangedAt()
    const late = await admin.put('/settings', { ...unchanged(), leadDays: 15 })
    const timely = await admin.put('/settings', { ...unchanged(), leadDays: 16, known })
    assert.deepEqual([late.status, timely.status], [409, 302])
    assert.equal((await settings.read()).leadDays, 16)
  })

  test('is closed to everybody but administrators [ASVS 8.2.1]', async ({ assert }) => {
    const { login } = await given.user({ duties: ['hr_officer', 'it', 'auditor'] })
    const other = await visitor().signIn(login)
    assert.equal((await other.get('/settings')).status, 403)
    assert.equal((await other.put('/settings', unchanged())).status, 403)
    assert.lengthOf(await db.from('settings'), 0)
  })

  test('has a test mail sent to the one who asks, if there is an address', async ({ assert }) => {
    const person = await given.person()
    const { login, id } = await given.user({ person, duties: ['administrator'] })
    const admin = await visitor().signIn(login)
    await admin.get('/settings')
    await admin.post('/settings/mail-tests')
    const intent = await db.from('intents').where('kind', 'like', '%mail_test_wanted').firstOrFail()
    assert.equal(JSON.parse(intent.ids).userId, id)
    const nobody = await administrator()
    await nobody.get('/settings')
    await nobody.post('/settings/mail-tests')
    assert.include((await nobody.get('/settings')).text, 'ingen e-postadress')
    assert.lengthOf(await db.from('intents').where('kind', 'like', '%mail_test_wanted'), 1)
  })
})
