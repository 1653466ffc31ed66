import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { openField } from '#shared/crypto/personal_fields'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenMailed, givenOrder, linesOf } from '#tests/support/given_order'
import { visitor } from '#tests/support/visitor'

const SECRET = 'Kanariefågel-9931'

/** Ali at IT has AD-konto to make; his browser has the link's page open. */
async function givenAccountLine() {
  const ali = await given.person({ preferredName: 'Ali', familyName: 'Noor' })
  await given.user({ person: ali, login: 'ali' })
  const item = await given.item({
    name: 'AD-konto',
    isPrimary: true,
    reportsAccount: true,
    administrators: [ali],
  })
  const order = await givenOrder([item])
  const [{ path }] = await givenMailed(order)
  const [line] = await linesOf(order)
  const visits = await visitor().signIn('ali')
  await visits.get(path)
  const send = (values: Record<string, string>) =>
    visits.post(
      path,
      Object.fromEntries(
        Object.entries({ version: '1', outcome: 'done', ...values }).map(([name, value]) => [
          `lines[l${line.id}][${name}]`,
          value,
        ])
      )
    )
  return { order, line, send, visits }
}

test.group('Acknowledging the account', (group) => {
  group.each.setup(() => emptyDatabase())

  test('wants a user name', async ({ assert }) => {
    const { send } = await givenAccountLine()
    const answer = await send({})
    assert.equal(answer.status, 422)
    assert.include(answer.text, 'Skriv användarnamnet')
  })

  test('keeps user name and e-mail, and seals the first password', async ({ assert }) => {
    const { order, send } = await givenAccountLine()
    const email = 'asa.ohrstrom@exempelkommun.se'
    assert.equal((await send({ user_name: 'asaohr', email, password: SECRET })).status, 303)
    assert.containsSubset(await db.from('accounts').first(), { user_name: 'asaohr', email })
    const handover = await db.from('handovers').where('order_id', order.id).firstOrFail()
    assert.isNotNull(handover.sealed_password)
  })

  test('lets a line be done without a password', async ({ assert }) => {
    const { send } = await givenAccountLine()
    assert.equal((await send({ user_name: 'asaohr' })).status, 303)
    assert.lengthOf(await db.from('handovers').whereNotNull('sealed_password'), 0)
  })

  test('refuses a user name that somebody else has had, and says so beside the field', async ({
    assert,
  }) => {
    const { send, line } = await givenAccountLine()
    const other = await given.person()
    await db.table('accounts').insert({
      person_id: other.id,
      user_name: 'asaohr',
      user_name_key: 'asaohr',
      source: 'by_hand',
      created_at: '2026-01-01T00:00:00.000Z',
    })
    const answer = await send({ user_name: 'ASAOHR' })
    assert.equal(answer.status, 422)
    assert.include(answer.text, `id="lines-l${line.id}-user_name-error"`)
    assert.lengthOf(await db.from('order_events').where('event', 'line_done'), 0)
  })

  test('is not kept when the session had ended: what else was typed is', async ({ assert }) => {
    const { line, visits } = await givenAccountLine()
    await db.from('sessions').delete()
    const name = `lines[l${line.id}]`
    const typed = { [`${name}[user_name]`]: 'asaohr', [`${name}[password]`]: SECRET }
    const referer = `${process.env.APP_URL}/acknowledgements`
    await visits.post('/acknowledgements', typed, { referer })
    const kept = (await db.from('sessions')).flatMap(({ data }) => /v1\.[\w-]+/.exec(data) ?? [])
    const opened = kept.map((sealed) => openField(sealed, 'sessions.kept_form')).join()
    assert.include(opened, 'asaohr')
    assert.notInclude(opened, SECRET)
  })

  test('never shows, stores or tells the password, whether it succeeds or not [ASVS 14.2.1, 16.2.5]', async ({
    assert,
  }) => {
    const { send, visits } = await givenAccountLine()
    const refused = await send({ user_name: 'fel namn!', password: SECRET })
    assert.equal(refused.status, 422)
    assert.include(refused.text, 'fel namn!')
    assert.notInclude(refused.text, SECRET)
    await send({ user_name: 'asaohr', password: SECRET })
    assert.notInclude((await visits.get('/acknowledgements')).text, SECRET)
    for (const table of await db.connection().getAllTables(['public']))
      assert.notInclude(JSON.stringify(await db.from(table)), SECRET, table)
  })
})
