import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { mailboxFiles } from '#shared/mail/mailbox'
import { announce } from '#shared/outbox/intend'
import { doDueWork, failedIntents } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

test.group('Mails about signing in and settings', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('a forgotten password gives a link that works, of which only a hash is stored [ASVS 6.5.1]', async ({
    assert,
  }) => {
    const person = await given.person({ preferredName: 'Maria' })
    await given.user({ person, login: 'maria' })
    const somebody = visitor()
    await somebody.get('/password-resets/new')
    await somebody.post('/password-resets', { login: 'maria' })
    await doDueWork()
    assert.deepEqual(await failedIntents(), [])
    const [mail] = await mailboxFiles.list()
    assert.equal(mail.to, person.workEmail)
    const [, path, token] = /http:\/\/[^/]+(\/password-resets\/(\S+))/.exec(mail.text)!
    assert.equal((await somebody.get(path)).status, 200)
    const rows = [...(await db.from('password_resets')), ...(await db.from('intents'))]
    assert.notInclude(JSON.stringify([...rows, ...(await db.from('mails'))]), token)
  })

  test('a test mail goes to whoever asked for it', async ({ assert }) => {
    const person = await given.person()
    const user = await given.user({ person })
    const wanted = { userId: user.id, test: 'one' }
    await inTransaction((trx) => announce(trx, 'settings.mail_test_wanted', wanted))
    await doDueWork()
    const [mail] = await mailboxFiles.list()
    assert.equal(mail.to, person.workEmail)
    assert.include(mail.subject, 'Provmejl från Kvittens')
  })
})
