import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, shift } from '#shared/clock'
import { doDueWork, failedIntents } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import {
  givenLine,
  givenMailed,
  givenOrder,
  linesOf,
  linksOf,
  tell,
  tellClosed,
  tellOpened,
} from '#tests/support/given_order'

const NOW = '2026-11-23T08:00:00.000Z'
const later = (minutes: number) => clock.stopAt(shift(NOW, { minutes }))
const sent = () => db.from('waves').whereNotNull('sent_at').orderBy('id')

test.group('Mails to administrators', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt(NOW)
    return () => clock.resume()
  })

  test('collect the lines of two orders that open within the window', async ({ assert }) => {
    const eva = await given.person()
    const item = await given.item({ administrators: [eva] })
    const first = await givenOrder([item])
    await tellOpened(first)
    later(8)
    const second = await givenOrder([item])
    await tellOpened(second)
    assert.lengthOf(await sent(), 0)
    later(10)
    await doDueWork()
    assert.lengthOf(await sent(), 1)
    assert.lengthOf(await db.from('wave_lines'), 2)
    assert.isEmpty(await failedIntents())
  })

  test('begin anew when the window is over', async ({ assert }) => {
    const item = await given.item({ administrators: [await given.person()] })
    await tellOpened(await givenOrder([item]))
    later(10)
    await doDueWork()
    await tellOpened(await givenOrder([item]))
    later(20)
    await doDueWork()
    assert.lengthOf(await sent(), 2)
  })

  test('hold only what each administrator has to do', async ({ assert }) => {
    const [eva, ali] = [await given.person(), await given.person()]
    const edlevo = await given.item({ name: 'Edlevo', administrators: [eva, ali] })
    const phone = await given.item({ name: 'Telefon', administrators: [ali] })
    const links = await givenMailed(await givenOrder([edlevo, phone]))
    const items = Object.fromEntries(
      links.map(({ recipient, lines }) => [recipient.personId, lines.map(({ item }) => item)])
    )
    assert.deepEqual(items, { [eva.id]: ['Edlevo'], [ali.id]: ['Edlevo', 'Telefon'] })
  })

  test('go to a shared mailbox when that administers the item', async ({ assert }) => {
    const item = await given.item()
    const [id] = await db
      .table('shared_mailboxes')
      .insert({ name: 'Servicedesk', email: 'it@exempelkommun.se' })
      .returning('id')
    const mailboxId = id.id ?? id
    await db.table('item_administrators').insert({ item_id: item.id, mailbox_id: mailboxId })
    const [link] = await givenMailed(await givenOrder([item]))
    assert.containsSubset(link.recipient, { mailboxId, name: 'Servicedesk', personId: null })
  })

  test('are not sent when nothing is left open', async ({ assert }) => {
    const order = await givenOrder([await given.item({ administrators: [await given.person()] })])
    await tellOpened(order)
    await db.from('order_lines').update({ state: 'cancelled' })
    await tellClosed(order)
    later(10)
    await doDueWork()
    assert.lengthOf(await sent(), 0)
    assert.isNotNull((await db.from('waves').firstOrFail()).superseded_at)
    assert.isNotNull((await db.from('acknowledgement_tasks').firstOrFail()).closed_at)
  })

  test('leave out lines that something else than people fulfils', async ({ assert }) => {
    const eva = await given.person()
    await tellOpened(
      await givenOrder([await given.item({ fulfilment: 'connector', administrators: [eva] })])
    )
    assert.lengthOf(await db.from('acknowledgement_tasks'), 0)
  })

  test('are spent when none of their lines is open', async ({ assert }) => {
    const order = await givenOrder([await given.item({ administrators: [await given.person()] })])
    await givenMailed(order)
    await db.from('order_lines').update({ state: 'done' })
    await tellClosed(order)
    assert.isNotNull((await db.from('waves').firstOrFail()).spent_at)
  })

  test('tell anew when a question was answered', async ({ assert }) => {
    const order = await givenOrder([await given.item({ administrators: [await given.person()] })])
    await givenMailed(order)
    await db.from('order_lines').update({ state: 'returned', version: 2 })
    await tellClosed(order)
    await db.from('order_lines').update({ state: 'open', version: 3 })
    await tellOpened(order)
    assert.lengthOf(await sent(), 2)
    assert.lengthOf(await linksOf(order), 2)
  })

  test('ask for the work before the first day when there is time', async ({ assert }) => {
    const item = await given.item({ administrators: [await given.person()] })
    await tellOpened(await givenOrder([item], { startDate: '2026-11-26' }))
    await tellOpened(await givenOrder([item], { startDate: '2026-12-24' }))
    await tellOpened(await givenOrder([item], { line: { dueOn: '2026-12-01' } }))
    const due = await db.from('acknowledgement_tasks').orderBy('id').select('due_on')
    assert.deepEqual(
      due.map((task) => task.due_on),
      ['2026-11-25', '2026-11-30', '2026-12-01']
    )
  })

  test('say nothing of a person with protected identity', async ({ assert }) => {
    const person = await given.person({ familyName: 'Hemlig', protected: true })
    await db.table('accounts').insert({
      person_id: person.id,
      user_name: 'marhem',
      user_name_key: 'marhem',
      email: 'maria.hemlig@exempelkommun.se',
      source: 'by_hand',
      created_at: clock.now(),
    })
    const item = await given.item({ administrators: [await given.person()] })
    const links = await givenMailed(await givenOrder([item], { person }))
    assert.isTrue(links[0].lines[0].person.hidden)
    assert.notMatch(JSON.stringify(links), /hemlig|marhem/i)
  })
})

test.group('When administrators change', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt(NOW)
    return () => clock.resume()
  })

  const replace = async (itemId: number, personId: number) => {
    await db.from('item_administrators').where('item_id', itemId).delete()
    await db.table('item_administrators').insert({ item_id: itemId, person_id: personId })
    await tell('catalogue.administrators_changed', { itemId, version: 2 })
  }

  test('open lines move, and the old link is dead', async ({ assert }) => {
    const [eva, ali] = [await given.person(), await given.person()]
    const item = await given.item({ administrators: [eva] })
    const order = await givenOrder([item])
    const [old] = await givenMailed(order)
    await replace(item.id, ali.id)
    const links = await linksOf(order)
    assert.lengthOf(links, 1)
    assert.equal(links[0].recipient.personId, ali.id)
    assert.isNotNull((await db.from('waves').where('id', old.waveId).first()).superseded_at)
  })

  test('what is left of the old mail gets a link of its own', async ({ assert }) => {
    const [eva, ali] = [await given.person(), await given.person()]
    const edlevo = await given.item({ name: 'Edlevo', administrators: [eva] })
    const phone = await given.item({ name: 'Telefon', administrators: [eva] })
    const order = await givenOrder([edlevo, phone])
    const [old] = await givenMailed(order)
    await replace(edlevo.id, ali.id)
    const links = await linksOf(order)
    const whose = links.map(({ recipient, lines }) => [recipient.personId, lines[0].item])
    assert.sameDeepMembers(whose, [
      [eva.id, 'Telefon'],
      [ali.id, 'Edlevo'],
    ])
    assert.notInclude(
      links.map(({ path }) => path),
      old.path
    )
  })

  test('a mail still being collected loses only what moved', async ({ assert }) => {
    const [eva, ali] = [await given.person(), await given.person()]
    const edlevo = await given.item({ administrators: [eva] })
    const phone = await given.item({ name: 'Telefon', administrators: [eva] })
    const order = await givenOrder([edlevo, phone])
    await tellOpened(order)
    await replace(edlevo.id, ali.id)
    const [first, second] = await linesOf(order)
    const rows = await db
      .from('wave_lines')
      .join('waves', 'waves.id', 'wave_lines.wave_id')
      .select('person_id', 'line_id')
    assert.sameDeepMembers(
      rows.map((row) => [row.person_id, row.line_id]),
      [
        [ali.id, first.id],
        [eva.id, second.id],
      ]
    )
  })

  test('those who stay keep their link and get no second mail', async ({ assert }) => {
    const [eva, ali] = [await given.person(), await given.person()]
    const item = await given.item({ administrators: [eva] })
    const order = await givenOrder([item])
    const [old] = await givenMailed(order)
    await db.table('item_administrators').insert({ item_id: item.id, person_id: ali.id })
    await tell('catalogue.administrators_changed', { itemId: item.id, version: 2 })
    const links = await linksOf(order)
    assert.equal(links[0].path, old.path)
    assert.deepEqual(
      links.map(({ recipient }) => recipient.personId),
      [eva.id, ali.id]
    )
  })
})

test.group('A line that is added later', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is told of without telling of the first again', async ({ assert }) => {
    const item = await given.item({ administrators: [await given.person()] })
    const order = await givenOrder([item])
    await givenMailed(order)
    await givenLine(order, item)
    await tellOpened(order)
    const links = await linksOf(order)
    assert.deepEqual(
      links.map(({ lines }) => lines.length),
      [1, 1]
    )
  })
})
