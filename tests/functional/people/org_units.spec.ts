import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenIndexed } from '#tests/support/given_indexed'
import { visitor } from '#tests/support/visitor'
import { managersAbove, nearestManagers } from '#people/queries/managers'

async function administrator() {
  await given.user({ login: 'admin', duties: ['administrator'] })
  return visitor().signIn('admin')
}

const pathOf = async (id: number) =>
  (await db.from('org_units').where('id', id).select('path').first()).path

test.group('Organisation', (group) => {
  group.each.setup(() => emptyDatabase())

  test('an administrator builds the organisation from nothing', async ({ assert }) => {
    const admin = await administrator()
    assert.equal((await admin.get('/org-units/new')).status, 200)
    const top = await admin.post('/org-units', { name: 'Exempelkommun', code: 'EK' })
    const topId = Number(top.location!.split('/').at(-1))
    await admin.post('/org-units', { name: 'Norrskolan', code: 'NS', parentId: topId })
    const below = await db.from('org_units').where('code', 'NS').first()
    assert.equal(below.path, `/${topId}/${below.id}/`)
    const page = await admin.get('/org-units')
    assert.include(page.text, 'Norrskolan')
    const entries = await db.from('audit_entries').where('action', 'org_unit.created')
    assert.isTrue(entries.some((entry) => entry.subject_id === below.id))
  })

  test('a code that is taken is told beside the field, and what was typed is kept', async ({
    assert,
  }) => {
    const unit = await given.unit()
    const admin = await administrator()
    await admin.get('/org-units/new')
    const page = await admin.post('/org-units', { name: 'Södra "skolan"', code: unit.code })
    assert.equal(page.status, 422)
    assert.include(page.text, 'En annan enhet har redan den koden')
    assert.include(page.text, 'Södra &quot;skolan&quot;')
  })

  test('moving a unit moves everything below it', async ({ assert }) => {
    const top = await given.unit({ name: 'Kommunen' })
    const other = await given.unit({ name: 'Omsorgen', parent: top })
    const school = await given.unit({ name: 'Skolan', parent: top })
    const classroom = await given.unit({ name: 'Klassen', parent: school })
    const admin = await administrator()
    await admin.get(`/org-units/${school.id}/move`)
    const page = await admin.post(`/org-units/${school.id}/move`, {
      version: 1,
      parentId: other.id,
    })
    assert.equal(page.status, 302)
    assert.equal(await pathOf(school.id), `${other.path}${school.id}/`)
    assert.equal(await pathOf(classroom.id), `${other.path}${school.id}/${classroom.id}/`)
  })

  test('a unit can be moved to the top, but not under itself', async ({ assert }) => {
    const top = await given.unit()
    const school = await given.unit({ parent: top })
    const classroom = await given.unit({ parent: school })
    const admin = await administrator()
    await admin.get(`/org-units/${school.id}/move`)
    const refused = await admin.post(`/org-units/${school.id}/move`, {
      version: 1,
      parentId: classroom.id,
    })
    assert.equal(refused.status, 422)
    assert.include(refused.text, 'kan inte ligga under sig själv')
    await admin.post(`/org-units/${school.id}/move`, { version: 1, parentId: '' })
    assert.equal(await pathOf(classroom.id), `/${school.id}/${classroom.id}/`)
  })

  test('a unit with people or units below it can not be archived', async ({ assert }) => {
    const school = await given.unit()
    const classroom = await given.unit({ parent: school })
    await given.employment(await given.person(), classroom)
    const admin = await administrator()
    await admin.get(`/org-units/${school.id}/archive`)
    for (const unit of [school, classroom]) {
      const page = await admin.post(`/org-units/${unit.id}/archive`, { version: 1 })
      assert.equal(page.status, 422)
    }
    await db.from('employments').update({ last_date: '2020-01-31' })
    assert.equal(
      (await admin.post(`/org-units/${classroom.id}/archive`, { version: 1 })).status,
      302
    )
    const archived = await db.from('org_units').where('id', classroom.id).first()
    assert.isNotNull(archived.archived_at)
  })

  test('managers and assistants are added by name and removed again', async ({ assert }) => {
    const unit = await given.unit()
    const maria = await givenIndexed({ preferredName: 'Maria', familyName: 'Öhrström' })
    const admin = await administrator()
    await admin.get(`/org-units/${unit.id}`)
    await admin.post(`/org-units/${unit.id}/managers`, { manager: 'maria ohrstrom' })
    assert.deepEqual(await nearestManagers(unit.id), [maria.id])
    const nobody = await admin.post(`/org-units/${unit.id}/assistants`, { assistant: 'Ingen Alls' })
    assert.equal(nobody.status, 422)
    assert.include(nobody.text, 'Ingen person stämmer')
    await admin.delete(`/org-units/${unit.id}/managers/${maria.id}`)
    assert.deepEqual(await nearestManagers(unit.id), [])
  })

  test('the nearest manager is found above when the unit has none', async ({ assert }) => {
    const boss = await given.person()
    const rector = await given.person()
    const top = await given.unit({ manager: boss })
    const school = await given.unit({ parent: top, manager: rector })
    const classroom = await given.unit({ parent: school })
    assert.deepEqual(await nearestManagers(classroom.id), [rector.id])
    assert.deepEqual(await managersAbove(classroom.id), [
      { unitId: school.id, personIds: [rector.id] },
      { unitId: top.id, personIds: [boss.id] },
    ])
  })

  test('only those who may change the organisation can [ASVS 8.2.1]', async ({ assert }) => {
    const rector = await given.person()
    const unit = await given.unit({ manager: rector })
    await given.user({ login: 'rector', person: rector })
    const manager = await visitor().signIn('rector')
    assert.equal((await manager.get(`/org-units/${unit.id}`)).status, 200)
    assert.equal((await manager.get(`/org-units/${unit.id}/edit`)).status, 403)
    assert.equal((await manager.post('/org-units', { name: 'Min', code: 'M' })).status, 403)
  })
})
