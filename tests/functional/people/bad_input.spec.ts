import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const text = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', '\u202E', '<script>', '=CMD()', '2026-02-29', '0026-01-01'),
  fc.constantFrom(
    '-1',
    '999999999999',
    "'",
    '%',
    'å',
    '1',
    'permanent',
    '640823-3234',
    '2020-01-01'
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 })
)

const fields = fc.record({
  orgUnitId: text,
  title: text,
  form: text,
  employmentNumber: text,
  startDate: text,
  lastDate: text,
})

test.group('Bad input about people', (group) => {
  group.each.setup(() => emptyDatabase())

  test('200 forms typed at random never break the page for an employment [ASVS 2.2.1, 2.2.2]', async ({
    assert,
  }) => {
    await given.unit()
    const person = await given.person()
    await given.user({ login: 'admin', duties: ['administrator'] })
    const admin = await visitor().signIn('admin')
    await admin.get(`/persons/${person.id}/employments/new`)
    for (const typed of fc.sample(fields, 200)) {
      const page = await admin.post(`/persons/${person.id}/employments`, typed)
      assert.include([302, 422], page.status, JSON.stringify(typed))
    }
  }).timeout(120_000)

  test('addresses that name no record are not found', async ({ assert }) => {
    await given.user({ login: 'admin', duties: ['administrator'] })
    const admin = await visitor().signIn('admin')
    for (const id of ['0', '-1', '99', '99999999999999999999', 'x', '1e3', '%00'])
      for (const path of [`/persons/${id}/edit`, `/org-units/${id}`, `/persons/${id}`])
        assert.equal((await admin.get(path)).status, 404, path)
  })

  test('what was typed is cleaned of what can not be seen', async ({ assert }) => {
    await given.user({ login: 'admin', duties: ['administrator'] })
    const admin = await visitor().signIn('admin')
    await admin.get('/org-units/new')
    await admin.post('/org-units', { name: 'Skol\u0000an\u202E', code: 'S\u200E1' })
    const unit = await db.from('org_units').firstOrFail()
    assert.equal(unit.name, 'Skolan')
    assert.equal(unit.code, 'S1')
  })
})
