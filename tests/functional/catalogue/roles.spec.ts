import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'
import { clock } from '#shared/clock'
import { proposedRoles } from '#catalogue/queries/proposed_roles'

const administrator = async () => {
  const { login } = await given.user({ duties: ['administrator'] })
  return visitor().signIn(login)
}

test.group('Roles', (group) => {
  group.each.setup(() => emptyDatabase())

  test('hold items at a level, and reasons to be proposed', async ({ assert }) => {
    const edlevo = await given.item({ name: 'Edlevo' })
    const phone = await given.item({ name: 'Telefon', kind: 'equipment' })
    const [row] = await db
      .table('levels')
      .insert({ item_id: edlevo.id, name: 'Läsa', position: 0 })
      .returning('id')
    const level = row.id ?? row
    const admin = await administrator()
    await admin.get('/roles/new')
    const page = await admin.post('/roles', {
      'name': 'Lärare',
      [`items[item${edlevo.id}]`]: level,
      [`items[item${phone.id}]`]: 'yes',
      'proposals[0][title]': 'Lärare',
    })
    assert.equal(page.status, 302)
    const role = await db.from('roles').firstOrFail()
    assert.lengthOf(await db.from('role_items').where('role_id', role.id), 2)
    const shown = await admin.get(`/roles/${role.id}`)
    assert.include(shown.text, 'Läsa')
    assert.include(shown.text, 'för befattningen Lärare')
    assert.equal((await admin.get(`/roles/${role.id}/edit`)).status, 200)
    assert.include((await admin.get('/roles')).text, 'Lärare')
  })

  test('must hold something, at a level where there are levels', async ({ assert }) => {
    const edlevo = await given.item({ name: 'Edlevo' })
    await db.table('levels').insert({ item_id: edlevo.id, name: 'Läsa', position: 0 })
    const admin = await administrator()
    await admin.get('/roles/new')
    const empty = await admin.post('/roles', { name: 'Tom' })
    const vague = await admin.post('/roles', { name: 'Vag', [`items[item${edlevo.id}]`]: 'yes' })
    assert.deepEqual([empty.status, vague.status], [422, 422])
    assert.include(empty.text, 'Välj minst en sak')
    assert.include(vague.text, 'Välj en av nivåerna för Edlevo')
    assert.include(vague.text, 'value="Vag"')
    assert.lengthOf(await db.from('roles'), 0)
  })

  test('tell of a conflict, and say how many have them today', async ({ assert }) => {
    const item = await given.item()
    const role = await given.role('Lärare', [item])
    const person = await given.person()
    await db.table('role_assignments').multiInsert([
      { person_id: person.id, role_id: role.id, valid_from: '2020-01-01' },
      { person_id: person.id, role_id: role.id, valid_from: '2020-01-01', valid_to: '2020-12-31' },
    ])
    const admin = await administrator()
    const page = await admin.get(`/roles/${role.id}`)
    assert.include(page.text, '1 person har den i dag')
    const change = { name: 'Ny', version: 1, [`items[item${item.id}]`]: 'yes' }
    assert.equal((await admin.put(`/roles/${role.id}`, change)).status, 302)
    assert.equal((await admin.put(`/roles/${role.id}`, change)).status, 409)
    assert.equal((await admin.get(`/roles/${role.id}/archiving/new`)).status, 200)
    await admin.post(`/roles/${role.id}/archiving`, { version: 2 })
    assert.isNotNull((await db.from('roles').firstOrFail()).archived_at)
  })

  test('are read by HR and auditors, changed by administrators only', async ({ assert }) => {
    const role = await given.role('Lärare', [await given.item()])
    const { login } = await given.user({ duties: ['auditor'] })
    const auditor = await visitor().signIn(login)
    assert.equal((await auditor.get(`/roles/${role.id}`)).status, 200)
    assert.equal((await auditor.get(`/roles/${role.id}/edit`)).status, 403)
    const { login: nobody } = await given.user()
    assert.equal((await (await visitor().signIn(nobody)).get('/roles')).status, 403)
  })

  test('are proposed by title and unit, both first, from any unit above', async ({ assert }) => {
    const school = await given.unit({ name: 'Skolan' })
    const class7 = await given.unit({ name: 'Sjuan', parent: school })
    const item = await given.item()
    const propose = async (name: string, title: string | null, unit: number | null) => {
      const role = await given.role(name, [item])
      await db.table('role_proposals').insert({
        role_id: role.id,
        title,
        title_key: title?.toLowerCase().replace('ä', 'a') ?? null,
        org_unit_id: unit,
      })
      return role
    }
    await propose('Alla', null, school.id)
    await propose('Lärare överallt', 'Lärare', null)
    await propose('Lärare här', 'Lärare', school.id)
    const gone = await propose('Borta', 'Lärare', null)
    await gone.merge({ archivedAt: clock.now() }).save()
    await propose('Rektor', 'Rektor', null)
    const found = await proposedRoles({ title: ' LÄRARE', orgUnitId: class7.id })
    assert.deepEqual(
      found.map(({ name, reason }) => [name, reason.key]),
      [
        ['Lärare här', 'roles.proposed_for_title_and_unit'],
        ['Lärare överallt', 'roles.proposed_for_title'],
        ['Alla', 'roles.proposed_for_unit'],
      ]
    )
    assert.deepEqual(await proposedRoles({ title: null, orgUnitId: null }), [])
  })
})

test.group('Shared mailboxes', (group) => {
  group.each.setup(() => emptyDatabase())

  test('are made with their members and changed', async ({ assert }) => {
    const kim = await given.person({ preferredName: 'Kim', familyName: 'Ek' })
    const admin = await administrator()
    await admin.get('/catalogue/mailboxes/new')
    const fields = { 'name': 'IT', 'email': 'IT@exempelkommun.se', 'members[0]': 'kim ek' }
    assert.equal((await admin.post('/catalogue/mailboxes', fields)).status, 302)
    const mailbox = await db.from('shared_mailboxes').firstOrFail()
    assert.equal(mailbox.email, 'it@exempelkommun.se')
    const members = await db.from('shared_mailbox_members')
    assert.deepEqual(
      members.map((row) => row.person_id),
      [kim.id]
    )
    await admin.get(`/catalogue/mailboxes/${mailbox.id}/edit`)
    await admin.put(`/catalogue/mailboxes/${mailbox.id}`, { ...fields, 'members[0]': '' })
    assert.lengthOf(await db.from('shared_mailbox_members'), 0)
    const twin = await admin.post('/catalogue/mailboxes', fields)
    assert.equal(twin.status, 422)
    assert.include((await admin.get('/catalogue/mailboxes')).text, 'it@exempelkommun.se')
  })

  test('stay while they are the only administrator of something', async ({ assert }) => {
    const [row] = await db
      .table('shared_mailboxes')
      .insert({ name: 'IT', email: 'it@exempelkommun.se' })
      .returning('id')
    const mailboxId = row.id ?? row
    const item = await given.item({ name: 'Edlevo' })
    await db.table('item_administrators').insert({ item_id: item.id, mailbox_id: mailboxId })
    const admin = await administrator()
    await admin.get(`/catalogue/mailboxes/${mailboxId}/archiving/new`)
    const refused = await admin.post(`/catalogue/mailboxes/${mailboxId}/archiving`)
    assert.equal(refused.status, 422)
    assert.include(refused.text, 'ensam administratör för Edlevo')
    const person = await given.person()
    await db.table('item_administrators').insert({ item_id: item.id, person_id: person.id })
    await admin.post(`/catalogue/mailboxes/${mailboxId}/archiving`)
    assert.isNotNull((await db.from('shared_mailboxes').firstOrFail()).archived_at)
    assert.equal((await db.from('catalogue_items').firstOrFail()).version, 2)
  })
})
