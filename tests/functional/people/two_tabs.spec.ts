import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenIndexed } from '#tests/support/given_indexed'
import { type Page, visitor } from '#tests/support/visitor'

const WORDS = 'Någon annan sparade medan du hade sidan öppen'

async function administrator() {
  await given.user({ login: 'admin', duties: ['administrator'] })
  return visitor().signIn('admin')
}

/** The version that the form on the page was opened with. */
const versionIn = ({ text }: Page) => /name="version" value="(\d+)"/.exec(text)![1]

const rowOf = (table: string, id: number) => db.from(table).where('id', id).firstOrFail()

test.group('Two tabs', (group) => {
  group.each.setup(() => emptyDatabase())

  test('who saves a person last is told, keeps what was typed, and may save it then', async ({
    assert,
  }) => {
    const admin = await administrator()
    const person = await givenIndexed({ preferredName: 'Åsa', familyName: 'Öhrström' })
    const path = `/persons/${person.id}`
    const version = versionIn(await admin.get(`${path}/edit`))
    const first = { version, givenNames: 'Åsa', familyName: 'Åberg' }
    assert.equal((await admin.put(path, first)).status, 302)
    const second = await admin.put(path, { ...first, familyName: 'Ek "Ö"' })
    assert.equal(second.status, 422)
    assert.include(second.text, WORDS)
    assert.include(second.text, 'value="Ek &quot;Ö&quot;"')
    assert.equal((await rowOf('persons', person.id)).family_name, 'Åberg')
    const again = { ...first, version: versionIn(second), familyName: 'Ek' }
    assert.equal((await admin.put(path, again)).status, 302)
    const row = await rowOf('persons', person.id)
    assert.deepEqual([row.family_name, row.version], ['Ek', 3])
  })

  test('another mistake in the form does not hide that somebody else saved', async ({ assert }) => {
    const admin = await administrator()
    const person = await givenIndexed()
    const path = `/persons/${person.id}`
    const version = versionIn(await admin.get(`${path}/edit`))
    const fields = { version, givenNames: 'Åsa', familyName: 'Åberg' }
    await admin.put(path, fields)
    const mistaken = await admin.put(path, { ...fields, workEmail: 'ingen adress' })
    assert.equal(mistaken.status, 422)
    assert.equal(versionIn(mistaken), version)
  })

  test('who saves an employment last is told, and nothing is written over', async ({ assert }) => {
    const admin = await administrator()
    const person = await givenIndexed()
    const unit = await given.unit()
    const employment = await given.employment(person, unit)
    const path = `/persons/${person.id}/employments/${employment.id}`
    const version = versionIn(await admin.get(`${path}/edit`))
    const fields = { version, orgUnitId: unit.id, form: 'permanent', startDate: '2026-02-01' }
    assert.equal((await admin.put(path, { ...fields, title: 'Rektor' })).status, 302)
    const second = await admin.put(path, { ...fields, title: 'Kurator' })
    assert.equal(second.status, 422)
    assert.include(second.text, WORDS)
    assert.include(second.text, 'value="Kurator"')
    const row = await rowOf('employments', employment.id)
    assert.deepEqual([row.title, row.version], ['Rektor', 2])
  })

  test('a unit that was renamed is not renamed, moved or archived unseen', async ({ assert }) => {
    const admin = await administrator()
    const unit = await given.unit({ name: 'Skolan' })
    const other = await given.unit({ name: 'Omsorgen' })
    const path = `/org-units/${unit.id}`
    const version = versionIn(await admin.get(`${path}/edit`))
    assert.equal(versionIn(await admin.get(`${path}/move`)), version)
    assert.equal(versionIn(await admin.get(`${path}/archive`)), version)
    const code = unit.code
    assert.equal((await admin.put(path, { version, name: 'Norrskolan', code })).status, 302)
    const answers = [
      await admin.put(path, { version, name: 'Söderskolan', code }),
      await admin.post(`${path}/move`, { version, parentId: other.id }),
      await admin.post(`${path}/archive`, { version }),
    ]
    for (const answer of answers) {
      assert.equal(answer.status, 422)
      assert.include(answer.text, WORDS)
    }
    assert.include(answers[0].text, 'value="Söderskolan"')
    const row = await rowOf('org_units', unit.id)
    assert.deepEqual(
      [row.name, row.parent_id, row.archived_at, row.version],
      ['Norrskolan', null, null, 2]
    )
  })

  test('of two that save at the same moment one is told [ASVS 15.4.2]', async ({ assert }) => {
    const admin = await administrator()
    const unit = await given.unit()
    const path = `/org-units/${unit.id}`
    const version = versionIn(await admin.get(`${path}/edit`))
    const answers = await Promise.all(
      ['Ett', 'Två', 'Tre'].map((name) => admin.put(path, { version, name, code: unit.code }))
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [302, 422, 422])
    assert.equal((await rowOf('org_units', unit.id)).version, 2)
  })
})
