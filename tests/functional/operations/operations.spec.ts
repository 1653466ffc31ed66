import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { freshAudit, startAfresh } from '#tests/functional/audit/fresh_audit'
import { givenAccount } from '#tests/functional/handover/given_handover'
import { givenIntent, intentOf } from '#tests/functional/operations/given_intent'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

async function technician() {
  const user = await given.user({ duties: ['it'] })
  return visitor().signIn(user.login)
}

async function givenMail(orderId: number) {
  const [row] = await db
    .table('mails')
    .insert({
      kind: 'order_parked',
      effect_key: 'mail:1',
      message_id: '<1@test>',
      locale: 'sv',
      to_address: 'hr@exempelkommun.se',
      ids: '{}',
      order_id: orderId,
      state: 'failed',
      created_at: clock.now(),
    })
    .returning('id')
  return Number(row.id ?? row)
}

test.group('The operator’s page', (group) => {
  group.each.setup(() => startAfresh())

  test('is closed to managers, HR officers and auditors [ASVS 8.2.1]', async ({ assert }) => {
    const id = await givenIntent()
    for (const duty of ['hr_officer', 'auditor'] as const) {
      const user = await given.user({ duties: [duty] })
      const someone = await visitor().signIn(user.login)
      const pages = [
        await someone.get('/operations'),
        await someone.get(`/operations/${id}`),
        await someone.post(`/operations/${id}/retries`, { generation: 1 }),
        await someone.put(`/operations/${id}`, { generation: 1, verb: 'skip', reason: 'x' }),
      ]
      assert.deepEqual(
        pages.map(({ status }) => status),
        [403, 403, 403, 403]
      )
    }
    const row = await intentOf(id)
    assert.equal(row.state, 'needs_attention')
  })

  test('says in plain words what stopped, why, and about which order', async ({ assert }) => {
    const { order } = await givenAccount()
    const mailId = await givenMail(order.id)
    await givenIntent({
      kind: 'notifications.deliver',
      ids: JSON.stringify({ mailId }),
      failure: 'mail_refused',
    })
    const it = await technician()
    const page = await it.get('/operations')
    assert.include(page.text, 'Skicka mejl')
    assert.include(page.text, 'E-postservern tog inte emot mejlet')
    assert.include(page.text, `/orders/${order.id}`)
    assert.include(page.text, 'hr@exempelkommun.se')
    assert.notInclude(page.text, 'ECONNREFUSED')
  })

  test('has it tried again from the first try, and only once', async ({ assert }) => {
    const id = await givenIntent()
    const it = await technician()
    await it.get('/operations')
    const first = await it.post(`/operations/${id}/retries`, { generation: 1 })
    assert.equal(first.status, 302)
    const row = await intentOf(id)
    assert.include(row, { state: 'pending', attempts: 0, generation: 2, failure: null })
    const second = await it.post(`/operations/${id}/retries`, { generation: 1 })
    assert.equal(second.status, 409)
    const audit = await freshAudit().where({ action: 'intent.retry', subject_id: id })
    assert.lengthOf(audit, 1)
  })

  test('ends it with a reason: skipped, or done by hand', async ({ assert }) => {
    const { order } = await givenAccount()
    const mailId = await givenMail(order.id)
    const skipped = await givenIntent()
    const about = { kind: 'notifications.deliver', ids: JSON.stringify({ mailId }) }
    const finished = await givenIntent(about)
    const it = await technician()
    await it.get(`/operations/${skipped}`)
    const empty = await it.put(`/operations/${skipped}`, {
      generation: 1,
      verb: 'skip',
      reason: ' ',
    })
    assert.equal(empty.status, 422)
    await it.put(`/operations/${skipped}`, { generation: 1, verb: 'skip', reason: 'Behövs inte' })
    await it.put(`/operations/${finished}`, { generation: 1, verb: 'finish', reason: 'Ringde HR' })
    const one = await intentOf(skipped)
    assert.include(one, { state: 'skipped', ended_because: 'Behövs inte' })
    const other = await intentOf(finished)
    assert.include(other, { state: 'done', ended_because: 'Ringde HR' })
    const mail = await db.from('mails').where('id', mailId).firstOrFail()
    assert.equal(mail.state, 'sent')
  })

  test('counts what needs attention in the menu', async ({ assert }) => {
    await givenIntent()
    await givenIntent()
    const it = await technician()
    const page = await it.get('/')
    assert.match(page.text, /Drift[\s\S]{0,120}2/)
  })

  test('refuses hostile input with a sentence and never a 500 [ASVS 2.2.1, 2.2.2]', async ({
    assert,
  }) => {
    const id = await givenIntent()
    const it = await technician()
    await it.get(`/operations/${id}`)
    const tries: Record<string, string>[] = [
      {},
      { generation: 'x', verb: 'skip', reason: 'x' },
      { generation: '1', verb: '__proto__', reason: 'x' },
      { generation: '1', verb: 'skip', reason: '\u202E\u0000' },
      { generation: '1', verb: 'skip', reason: 'x'.repeat(501) },
    ]
    for (const fields of tries) {
      const page = await it.put(`/operations/${id}`, fields)
      assert.equal(page.status, 422, JSON.stringify(fields))
    }
    const missing = await it.get('/operations/999999')
    assert.equal(missing.status, 404)
    const row = await intentOf(id)
    assert.equal(row.state, 'needs_attention')
  })
})
