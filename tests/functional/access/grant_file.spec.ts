import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { grantFile } from '#access/exports/grant_file'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type Person from '#people/models/person'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenIndexed } from '#tests/support/given_indexed'
import { visitor } from '#tests/support/visitor'

async function hold(person: Person, item: CatalogueItem, reason = 'Fanns') {
  const [row] = await db
    .table('grants')
    .insert({
      person_id: person.id,
      item_id: item.id,
      valid_from: '2020-01-01',
      granted_at: '2020-01-01T08:00:00.000Z',
      source: 'import',
    })
    .returning('id')
  await db.table('justifications').insert({
    grant_id: typeof row === 'object' ? row.id : row,
    reason,
    valid_from: '2020-01-01',
  })
}

async function givenHolders() {
  const unit = await given.unit()
  const asa = await givenIndexed({ preferredName: 'Åsa', familyName: 'Öhrström' })
  const bo = await givenIndexed({ preferredName: 'Bo', familyName: 'Annan' })
  const hidden = await givenIndexed({
    preferredName: 'Xenia',
    familyName: 'Qvarnström',
    protected: true,
  })
  for (const person of [asa, bo, hidden]) await given.employment(person, unit)
  const keeper = await givenIndexed({ preferredName: 'Karin', familyName: 'Forsell' })
  const edlevo = await given.item({ name: 'Edlevo', administrators: [keeper] })
  const treserva = await given.item({ name: 'Treserva' })
  await hold(asa, edlevo, '=HYPERLINK("x")')
  await hold(hidden, edlevo)
  await hold(bo, treserva)
  await given.user({ login: 'keeper', person: keeper })
  await given.user({ login: 'auditor', duties: ['auditor'] })
  await given.user({ login: 'hr', duties: ['hr_officer'] })
  return { asa, bo, hidden, keeper, edlevo, treserva }
}

const linesOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean)

test.group('Who has what as a file', (group) => {
  group.each.setup(() => emptyDatabase())

  test('holds exactly the rows that were filtered, and is recorded [ASVS 1.2.10]', async ({
    assert,
  }) => {
    const { edlevo } = await givenHolders()
    const hr = await visitor().signIn('hr')
    const page = await hr.get(`/grants?item=${edlevo.id}&on=2026-01-01`)
    assert.match(page.text, new RegExp(`/grants/file\\?[^"]*item=${edlevo.id}"`))
    const file = await hr.get(`/grants/file?item=${edlevo.id}&on=2026-01-01`)
    assert.equal(file.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.include(file.headers.get('content-disposition')!, 'vem-har-vad-2026-01-01.csv')
    const [header, first, second, ...more] = linesOf(file.text)
    assert.equal(header, 'Person;System eller resurs;Behörighetsnivå;Varför;Sedan;Till och med')
    assert.include(first, 'Åsa Öhrström;Edlevo;;')
    assert.notMatch(first, /;"?=/)
    assert.include(second, 'Xenia Qvarnström;Edlevo;;Fanns;2020-01-01;')
    assert.lengthOf(more, 0)
    const entry = await db
      .from('audit_entries')
      .where('action', 'grants.downloaded')
      .orderBy('id', 'desc')
      .firstOrFail()
    assert.deepInclude(JSON.parse(entry.details), { itemId: edlevo.id, rows: 2, named: false })
  })

  test('names nobody whom its reader may not know [ASVS 8.2.3]', async ({ assert }) => {
    await givenHolders()
    const file = await (await visitor().signIn('auditor')).get('/grants/file')
    assert.lengthOf(linesOf(file.text), 3)
    assert.notInclude(file.text, 'Qvarnström')
  })

  test('begins as spreadsheets want it', async ({ assert }) => {
    const file = grantFile([], new Map(), { t: (key: string) => key } as any)
    assert.equal(file.charCodeAt(0), 0xfeff)
    assert.isTrue(file.endsWith('\r\n'))
  })
})

test.group('Who has the items one answers for', (group) => {
  group.each.setup(() => emptyDatabase())

  test('an administrator sees who has their item, and of others nothing [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const { edlevo, treserva, hidden } = await givenHolders()
    const keeper = await visitor().signIn('keeper')
    assert.include((await keeper.get('/')).text, 'Vem har vad')
    const page = await keeper.get('/grants')
    assert.include(page.text, 'Åsa Öhrström')
    assert.include(page.text, `Skyddad person ${hidden.id}`)
    assert.notMatch(page.text, /Xenia|Qvarnström|Bo Annan|Treserva/)
    assert.include((await keeper.get(`/grants?item=${edlevo.id}`)).text, 'Åsa Öhrström')
    const other = await keeper.get(`/grants?item=${treserva.id}`)
    assert.notInclude(other.text, 'Bo Annan')
    const file = await keeper.get(`/grants/file?item=${treserva.id}`)
    assert.lengthOf(linesOf(file.text), 1)
    const own = await keeper.get('/grants/file')
    assert.lengthOf(linesOf(own.text), 3)
    assert.include(own.text, `Skyddad person ${hidden.id}`)
  })

  test('an owner sees the same, and a protected name finds nobody', async ({ assert }) => {
    const { edlevo, bo } = await givenHolders()
    await db.table('item_owners').insert({ item_id: edlevo.id, person_id: bo.id })
    await given.user({ login: 'owner', person: bo })
    const owner = await visitor().signIn('owner')
    assert.include((await owner.get('/grants?q=ohrstrom')).text, 'Åsa Öhrström')
    const sought = await owner.get('/grants?q=qvarnstrom')
    assert.notInclude(sought.text, 'Skyddad person')
  })

  test('who answers for nothing has no such page', async ({ assert }) => {
    const { asa } = await givenHolders()
    await given.user({ login: 'asa', person: asa })
    const visit = await visitor().signIn('asa')
    assert.notInclude((await visit.get('/')).text, 'Vem har vad')
    for (const path of ['/grants', '/grants/file'])
      assert.equal((await visit.get(path)).status, 403, path)
  })
})
