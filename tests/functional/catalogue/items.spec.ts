import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const administrator = async () => {
  const { login } = await given.user({ duties: ['administrator'] })
  return visitor().signIn(login)
}

const form = (values: Record<string, any> = {}) => ({
  'kind': 'system',
  'name': 'Edlevo',
  'fulfilment': 'people',
  'administrators[0]': 'eva@exempelkommun.se',
  ...values,
})

test.group('The catalogue', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.setup(async () => {
    await given.person({ preferredName: 'Eva', workEmail: 'eva@exempelkommun.se' })
  })

  test('takes a new item with its levels, administrators and owners', async ({ assert }) => {
    const kim = await given.person({ preferredName: 'Kim', familyName: 'Ek' })
    const admin = await administrator()
    await admin.get('/catalogue/new')
    const page = await admin.post(
      '/catalogue',
      form({
        'levels[0][name]': 'Lärare',
        'levels[1][name]': 'Läsa',
        'levels[1][position]': '1',
        'levels[0][position]': '2',
        'administrators[1]': '',
        'administrators[2]': 'Kim Ek',
        'owners[0]': `#${kim.id}`,
        'isSensitive': '1',
      })
    )
    assert.equal(page.status, 302)
    const item = await db.from('catalogue_items').firstOrFail()
    assert.equal(item.code, 'edlevo')
    const levels = await db.from('levels').orderBy('position')
    assert.deepEqual(
      levels.map(({ name }) => name),
      ['Läsa', 'Lärare']
    )
    assert.lengthOf(await db.from('item_administrators'), 2)
    assert.lengthOf(await db.from('item_owners').where('person_id', kim.id), 1)
    const shown = await admin.get(`/catalogue/${item.id}`)
    assert.equal(shown.status, 200)
    assert.include(shown.text, 'Kim Ek')
    assert.equal((await admin.get(`/catalogue/${item.id}/edit`)).status, 200)
    assert.include((await admin.get('/catalogue')).text, 'Edlevo')
    const audit = await db.from('audit_entries').where('subject_id', item.id).orderBy('id', 'desc')
    assert.equal(audit[0].action, 'catalogue_item.created')
  })

  test('refuses prerequisites that go round, and names the circle', async ({ assert }) => {
    const eva = await db.from('persons').firstOrFail()
    const people = { administrators: [{ id: eva.id } as any] }
    const a = await given.item({ name: 'A-system', ...people })
    const b = await given.item({ name: 'B-system', ...people })
    await db.table('prerequisites').insert({ item_id: a.id, requires_item_id: b.id })
    const admin = await administrator()
    await admin.get(`/catalogue/${b.id}/edit`)
    const change = form({ 'name': 'B-system', 'version': 1, 'prerequisites[]': [String(a.id)] })
    const page = await admin.put(`/catalogue/${b.id}`, change)
    assert.equal(page.status, 422)
    assert.include(page.text, 'B-system → A-system → B-system')
    assert.lengthOf(await db.from('prerequisites'), 1)
  })

  test('refuses a primary item that would wait for one that is not', async ({ assert }) => {
    const [eva] = await db.from('persons')
    const paper = await given.item({ name: 'Papper', administrators: [eva] })
    const admin = await administrator()
    await admin.get('/catalogue/new')
    const page = await admin.post(
      '/catalogue',
      form({ 'isPrimary': '1', 'prerequisites[]': [String(paper.id)] })
    )
    assert.equal(page.status, 422)
    assert.include(page.text, 'Edlevo är primär och kan inte vänta på Papper')
  })

  test('never leaves an item without somebody who works here', async ({ assert }) => {
    const gone = await given.person({ workEmail: 'slutat@exempelkommun.se' })
    const unit = await given.unit()
    await given.employment(gone, unit, { lastDate: '2020-12-31' })
    const admin = await administrator()
    await admin.get('/catalogue/new')
    const nobody = await admin.post('/catalogue', form({ 'administrators[0]': '' }))
    assert.equal(nobody.status, 422)
    const left = form({ 'administrators[0]': 'slutat@exempelkommun.se' })
    const page = await admin.post('/catalogue', left)
    assert.equal(page.status, 422)
    assert.include(page.text, 'Ange minst en administratör som arbetar här')
    assert.include(page.text, 'value="slutat@exempelkommun.se"')
    assert.lengthOf(await db.from('catalogue_items'), 0)
  })

  test('tells of a conflict when two edit the same item', async ({ assert }) => {
    const [eva] = await db.from('persons')
    const item = await given.item({ administrators: [eva] })
    const admin = await administrator()
    await admin.get(`/catalogue/${item.id}/edit`)
    const first = await admin.put(`/catalogue/${item.id}`, form({ name: 'Ett', version: 1 }))
    const second = await admin.put(`/catalogue/${item.id}`, form({ name: 'Två', version: 1 }))
    assert.deepEqual([first.status, second.status], [302, 409])
    assert.equal((await db.from('catalogue_items').firstOrFail()).name, 'Ett')
  })

  test('keeps a level that is archived, and takes it back by its name', async ({ assert }) => {
    const [eva] = await db.from('persons')
    const item = await given.item({ administrators: [eva] })
    const [row] = await db
      .table('levels')
      .insert({ item_id: item.id, name: 'Läsa', position: 0 })
      .returning('id')
    const id = row.id ?? row
    const admin = await administrator()
    await admin.get(`/catalogue/${item.id}/edit`)
    const archive = { 'levels[0][id]': id, 'levels[0][name]': 'Läsa', 'levels[0][archived]': '1' }
    await admin.put(`/catalogue/${item.id}`, form({ version: 1, ...archive }))
    assert.isNotNull((await db.from('levels').firstOrFail()).archived_at)
    await admin.put(`/catalogue/${item.id}`, form({ 'version': 2, 'levels[0][name]': 'läsa' }))
    assert.deepInclude(await db.from('levels').firstOrFail(), { archived_at: null, name: 'läsa' })
    assert.lengthOf(await db.from('levels'), 1)
  })

  test('shows an item to its administrator and owner, and to nobody else', async ({ assert }) => {
    const member = await given.person()
    const stranger = await given.person()
    const [eva] = await db.from('persons').where('preferred_name', 'Eva')
    const item = await given.item({ administrators: [eva] })
    const [row] = await db
      .table('shared_mailboxes')
      .insert({ name: 'IT', email: 'it@exempelkommun.se' })
      .returning('id')
    const mailboxId = row.id ?? row
    await db.table('shared_mailbox_members').insert({ mailbox_id: mailboxId, person_id: member.id })
    await db.table('item_administrators').insert({ item_id: item.id, mailbox_id: mailboxId })
    const seen = async (person: any) => {
      const { login } = await given.user({ person })
      return (await (await visitor().signIn(login)).get(`/catalogue/${item.id}`)).status
    }
    assert.deepEqual([await seen(member), await seen(eva), await seen(stranger)], [200, 200, 404])
  })

  test('does not let an administrator of an item change it [ASVS 8.2.2]', async ({ assert }) => {
    const person = await given.person()
    const item = await given.item({ administrators: [person] })
    const { login } = await given.user({ person })
    const own = await visitor().signIn(login)
    assert.equal((await own.get(`/catalogue/${item.id}/edit`)).status, 403)
    assert.equal((await own.put(`/catalogue/${item.id}`, form({ version: 1 }))).status, 403)
  })

  test('takes an item out of ordering and back', async ({ assert }) => {
    const [eva] = await db.from('persons')
    const item = await given.item({ administrators: [eva] })
    const admin = await administrator()
    assert.equal((await admin.get(`/catalogue/${item.id}/archiving/new`)).status, 200)
    await admin.post(`/catalogue/${item.id}/archiving`, { version: 1 })
    assert.isNotNull((await db.from('catalogue_items').firstOrFail()).archived_at)
    assert.include((await admin.get('/catalogue?show=archived')).text, 'Edlevo')
    assert.equal((await admin.post(`/catalogue/${item.id}/archiving`, { version: 2 })).status, 409)
    await admin.delete(`/catalogue/${item.id}/archiving`, { version: 2 })
    assert.isNull((await db.from('catalogue_items').firstOrFail()).archived_at)
  })
})
