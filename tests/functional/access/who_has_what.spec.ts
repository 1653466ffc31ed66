import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import { checkGrants } from '#access/imports/check_grants'
import ImportGrants from '#access/imports/import_grants'
import { registerPersonPart } from '#access/person_parts'
import { heldGrants } from '#access/queries/held_grants'
import Level from '#catalogue/models/level'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const HEADER = 'Anställningsnummer;System;Behörighetsnivå;Sedan;Yrkesroll;Skäl'

async function load(...rows: string[]) {
  const checked = await checkGrants(Buffer.from([HEADER, ...rows].join('\n')))
  const done = await new ImportGrants().handle({ actor: system, checked, words: 'Fanns' })
  return { problems: checked.problems.map(({ line, key }) => [line, key]), done }
}

async function teacher() {
  const boss = await given.person({ preferredName: 'Maria', familyName: 'Chef' })
  const unit = await given.unit({ manager: boss })
  const person = await given.person({ preferredName: 'Åsa', familyName: 'Öhrström' })
  await given.employment(person, unit, { employmentNumber: '1' })
  const item = await given.item({ name: 'Edlevo' })
  await Level.create({ itemId: item.id, name: 'Lärare', position: 1 })
  const role = await given.role('Lärare', [item])
  return { boss, unit, person, item, role }
}

test.group('Who has what', (group) => {
  group.each.setup(() => emptyDatabase())

  test('an import gives grants with their why, and nothing the second time', async ({ assert }) => {
    const { person } = await teacher()
    const rows = ['1;Edlevo;lärare;2019-08-12;Lärare;', '1;edlevo;;20200101;;Eget skäl']
    const first = await load(...rows)
    assert.deepEqual(first, { problems: [], done: { created: 2, changed: 0, same: 0 } })
    const again = await load(...rows)
    assert.deepEqual(again.done, { created: 0, changed: 0, same: 2 })
    const grants = await heldGrants(person.id)
    assert.deepEqual(
      grants.map(({ level, since, reasons }) => [level, since, reasons[0].role, reasons[0].words]),
      [
        ['Lärare', '2019-08-12', 'Lärare', null],
        [null, '2020-01-01', null, 'Eget skäl'],
      ]
    )
    assert.lengthOf(await db.from('role_assignments'), 1)
  })

  test('rows that name nobody or nothing are told by line', async ({ assert }) => {
    await teacher()
    await given.role('Sköterska', [])
    const { problems } = await load(
      '2;Edlevo;;2020-01-01;;',
      '1;Okänt;;2020-01-01;;',
      '1;Edlevo;Kung;2020-01-01;;',
      '1;Edlevo;;2020-01-01;Okänd;',
      '1;Edlevo;;2020-01-01;Sköterska;',
      '1;Edlevo;;2999-01-01;;',
      '1;Edlevo;;i går;;'
    )
    assert.deepEqual(problems, [
      [2, 'nobody'],
      [3, 'no_item'],
      [4, 'no_level'],
      [5, 'no_role'],
      [6, 'not_in_role'],
      [7, 'date'],
      [8, 'date'],
    ])
    assert.lengthOf(await db.from('grants'), 0)
  })

  test('the page tells what somebody had on another day', async ({ assert }) => {
    const { boss, person, item } = await teacher()
    await load('1;Edlevo;;2020-01-01;;')
    await db.from('grants').update({ valid_to: '2025-06-30', revoked_at: clock.now() })
    await db.from('justifications').update({ valid_to: '2025-06-30' })
    await given.user({ login: 'chef', person: boss })
    const manager = await visitor().signIn('chef')
    const path = `/persons/${person.id}`
    assert.notInclude((await manager.get(path)).text, item.name)
    assert.include((await manager.get(`${path}?on=2025-06-30`)).text, item.name)
    assert.notInclude((await manager.get(`${path}?on=2025-07-01`)).text, item.name)
    assert.notInclude((await manager.get(`${path}?on=2019-12-31`)).text, item.name)
    assert.equal((await manager.get(`${path}?on=2025-02-30`)).status, 200)
  })

  test('the list of grants keeps to what its reader may see', async ({ assert }) => {
    const { boss, person } = await teacher()
    await load('1;Edlevo;;2020-01-01;;')
    const other = await given.person({ preferredName: 'Bo', familyName: 'Annan' })
    await given.manager(await given.unit(), other)
    await given.user({ login: 'chef', person: boss })
    await given.user({ login: 'annan', person: other })
    await given.user({ login: 'auditor', duties: ['auditor'] })
    await given.user({ login: 'asa', person })
    for (const login of ['chef', 'auditor'])
      assert.include((await (await visitor().signIn(login)).get('/grants')).text, 'Åsa Öhrström')
    const { text } = await (await visitor().signIn('annan')).get('/grants')
    assert.notInclude(text, 'Åsa Öhrström')
    assert.equal((await (await visitor().signIn('asa')).get('/grants')).status, 403)
  })

  test('a module above adds a part to the page, and leaves it out when it has nothing', async ({
    assert,
  }) => {
    const { person } = await teacher()
    const seen: boolean[] = []
    registerPersonPart({
      name: 'test',
      weight: 1,
      view: 'partials/access/nothing',
      read: async ({ own }) => (seen.push(own), null),
    })
    await given.user({ login: 'asa', person })
    const page = await (await visitor().signIn('asa')).get('/mine')
    assert.equal(page.status, 200)
    assert.deepEqual(seen, [true])
  })
})
