import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { planMail } from '#notifications/planning/plan_mail'
import { ScriptedSmtp } from '#tests/support/scripted_smtp'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'

const START = Date.parse('2026-11-23T08:00:00.000Z')

/** A planned mail to each address. */
const plan = (...addresses: string[]) =>
  inTransaction(async (trx) => {
    for (const address of addresses) {
      const mail = { kind: 'mail_test' as const, effectKey: `mail_test:${address}` }
      await planMail(trx, { ...mail, to: { address }, ids: { at: clock.now() } })
    }
  })

const stateOf = async (address: string) => {
  const mail = await db.from('mails').where('to_address', address).firstOrFail()
  const intent = await db
    .from('intents')
    .where('effect_key', `notifications.deliver:mailId=${mail.id}`)
    .firstOrFail()
  return {
    mail: mail.state,
    intent: intent.state,
    failure: intent.failure,
    messageId: mail.message_id,
  }
}

/** Lets time pass, so that what shall be tried again is. */
async function workThrough(hours: number) {
  for (let step = 0; step <= 12; step++) {
    clock.stopAt(new Date(START + (step / 12) * hours * 3_600_000).toISOString())
    await doDueWork()
  }
}

test.group('Mail through a real mail server', (group) => {
  let smtp: ScriptedSmtp

  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt(new Date(START).toISOString())
    smtp = await new ScriptedSmtp().start()
    return async () => {
      await smtp.stop()
      clock.resume()
    }
  })

  test('a mail has sender, thread headers, both parts, and says that a machine wrote it', async ({
    assert,
  }) => {
    await inTransaction((trx) =>
      settings.write(trx, {
        senderName: 'Kvittens Åmål',
        senderAddress: 'kvittens@exempelkommun.se',
        replyTo: 'hr@exempelkommun.se',
      })
    )
    await plan('a@example.se')
    await doDueWork()
    const [mail] = smtp.accepted
    assert.equal(mail.from?.value[0].name, 'Kvittens Åmål')
    assert.equal(mail.from?.value[0].address, 'kvittens@exempelkommun.se')
    assert.equal(mail.replyTo?.value[0].address, 'hr@exempelkommun.se')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
    assert.equal(mail.headers.get('x-auto-response-suppress'), 'All')
    assert.equal(mail.messageId, (await stateOf('a@example.se')).messageId)
    assert.include(mail.text!, 'Det här är ett provmejl')
    assert.include(mail.html as string, '<html lang="sv">')
    assert.notMatch(mail.html as string, /<img|<script|<link|src=/)
  })

  test('a refused recipient ends with a person, and stops nobody else', async ({ assert }) => {
    smtp.to('gone@example.se', 550)
    await plan('a@example.se', 'gone@example.se', 'b@example.se')
    await workThrough(1)
    assert.deepInclude(await stateOf('gone@example.se'), {
      mail: 'failed',
      intent: 'needs_attention',
      failure: 'mail_refused',
    })
    for (const address of ['a@example.se', 'b@example.se'])
      assert.deepInclude(await stateOf(address), { mail: 'sent', intent: 'done' })
    assert.lengthOf(smtp.accepted, 2)
  })

  test('what may pass later is tried again with the same Message-ID: {0}')
    .with([[421], [451], ['hang'], ['drop_after_data']] as [any][])
    .run(async ({ assert }, [answer]) => {
      smtp.to('slow@example.se', answer, answer)
      await plan('slow@example.se', 'a@example.se')
      await workThrough(1)
      const state = await stateOf('slow@example.se')
      assert.deepInclude(state, { mail: 'sent', intent: 'done' })
      assert.deepInclude(await stateOf('a@example.se'), { mail: 'sent', intent: 'done' })
      const copies = smtp.accepted.filter(({ messageId }) => messageId === state.messageId)
      assert.lengthOf(copies, answer === 'drop_after_data' ? 3 : 1)
    })

  test('nothing is lost while the server is away [ASVS 16.5.2]', async ({ assert }) => {
    await smtp.use(1)
    await plan('a@example.se', 'b@example.se')
    await workThrough(2)
    assert.deepInclude(await stateOf('a@example.se'), { mail: 'pending', intent: 'pending' })
    await smtp.stop()
    smtp = await new ScriptedSmtp().start()
    await workThrough(6)
    assert.lengthOf(smtp.accepted, 2)
  })

  test('connections are shared between mails', async ({ assert }) => {
    await plan(...Array.from({ length: 20 }, (_, index) => `p${index}@example.se`))
    await doDueWork()
    assert.lengthOf(smtp.accepted, 20)
    assert.isAtMost(smtp.connections, 4)
  })

  test('planning the same effect again gives the same mail, sent once', async ({ assert }) => {
    await plan('a@example.se')
    await doDueWork()
    await plan('a@example.se')
    await doDueWork()
    assert.lengthOf(smtp.accepted, 1)
    assert.lengthOf(await db.from('mails'), 1)
  })
})
