import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { checkPeople } from '#people/imports/check_people'
import ImportPeople from '#people/imports/import_people'
import { planPeople } from '#people/imports/plan_people'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const sample = () => readFile(new URL('../../../docs/samples/people.csv', import.meta.url))
const HEADER = 'Förnamn;Efternamn;Personnummer;Anställningsnummer;E-post;Enhet;Titel;Första dag'
const file = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\n'))

async function load(bytes: Uint8Array, options = { createUnits: true }) {
  const checked = await checkPeople(bytes, options)
  const actor = { ...system, source: 'import' as const }
  return { checked, done: await new ImportPeople().handle({ actor, checked }) }
}

const countOf = async (table: string) => Number((await db.from(table).count('* as n').first()).n)

test.group('Importing people', (group) => {
  group.each.setup(() => emptyDatabase())

  test('loads the sample with its units, employments and accounts', async ({ assert }) => {
    const { checked, done } = await load(await sample())
    assert.deepEqual(checked.problems, [])
    assert.deepInclude(done, { created: 3, changed: 0, same: 0, units: 5 })
    const olle = await db.from('persons').where('family_name', 'Lindqvist').firstOrFail()
    assert.equal(olle.preferred_name, 'Olle')
    const employment = await db.from('employments').where('person_id', olle.id).firstOrFail()
    assert.equal(employment.start_date, '2015-01-01')
    assert.equal(employment.state, 'confirmed')
    const unit = await db.from('org_units').where('id', employment.org_unit_id).firstOrFail()
    assert.equal(unit.name, 'Norrskolan')
    assert.lengthOf(unit.path.split('/').filter(Boolean), 3)
    assert.equal(await countOf('accounts'), 3)
  })

  test('changes nothing the second time, and says so beforehand', async ({ assert }) => {
    await load(await sample())
    const before = JSON.stringify([await db.from('persons'), await db.from('employments')])
    const { checked } = await load(await sample())
    assert.deepEqual(await planPeople(checked.rows), { created: 0, changed: 0, same: 3 })
    const after = JSON.stringify([await db.from('persons'), await db.from('employments')])
    assert.equal(after, before)
    assert.equal(await countOf('org_units'), 5)
  })

  test('knows a person by employment number or e-mail, and takes the new title', async ({
    assert,
  }) => {
    await given.unit({ name: 'Norrskolan' })
    await load(file('Åsa;Öhrström;;77;;Norrskolan;Lärare;2020-01-01'))
    const { done } = await load(file('Åsa;Öhrström;;77;asa@x.se;Norrskolan;Förstelärare;20200101'))
    assert.deepInclude(done, { created: 0, changed: 1 })
    assert.equal((await db.from('employments').first()).title, 'Förstelärare')
    assert.equal((await db.from('persons').first()).work_email, 'asa@x.se')
  })

  test('tells line and column of every error, and loads the rest', async ({ assert }) => {
    await given.unit({ name: 'Norrskolan' })
    const { checked, done } = await load(
      file(
        'Åsa;Öhrström;640823-3235;1;;Norrskolan;Lärare;2020-01-01',
        'Eva;Ek;;2;;Söderskolan;Lärare;2020-01-01',
        'Bo;Berg;;3;;Norrskolan;Lärare;2026-02-29',
        '=1+1;Berg;;4;;Norrskolan;Lärare;2020-01-01',
        ';Berg;;5;;Norrskolan;Lärare;2020-01-01',
        'Li;Lund;;;;Norrskolan;Lärare;2020-01-01',
        'Ann;Alm;;6;;Norrskolan;Lärare;2020-01-01',
        'Ann;Alm;;6;;Norrskolan;Lärare;2020-01-01'
      ),
      { createUnits: false }
    )
    assert.deepEqual(
      checked.problems.map(({ line, column, key }) => [line, column, key]),
      [
        [2, 'identityNumber', 'identity_number'],
        [3, 'unit', 'no_unit'],
        [4, 'startDate', 'date'],
        [5, 'givenNames', 'formula'],
        [6, 'givenNames', 'required'],
        [7, null, 'no_key'],
        [9, null, 'twice'],
      ]
    )
    assert.equal(done.created, 1)
    assert.equal(await countOf('persons'), 1)
  })

  test('two employments of one new person become one person', async ({ assert }) => {
    await given.unit({ name: 'Norrskolan' })
    await given.unit({ name: 'Söderskolan' })
    await load(
      file(
        'Åsa;Öhrström;19640823-3234;;;Norrskolan;Lärare;2020-01-01',
        'Åsa;Öhrström;640823-3234;;;Söderskolan;Lärare;2020-01-01'
      )
    )
    assert.equal(await countOf('persons'), 1)
    assert.equal(await countOf('employments'), 2)
  })

  test('never touches a person with protected identity', async ({ assert }) => {
    const unit = await given.unit({ name: 'Norrskolan' })
    const hidden = await given.person({ protected: true, workEmail: 'x@exempelkommun.se' })
    const { checked } = await load(
      file(`Ny;Namn;;;x@exempelkommun.se;${unit.code};Lärare;2020-01-01`)
    )
    assert.equal(checked.problems[0].key, 'protected')
    await hidden.refresh()
    assert.equal(hidden.preferredName, 'Maria')
  })

  test('reads windows-1252 and commas, and English headings', async ({ assert }) => {
    await given.unit({ name: 'Norrskolan' })
    const text =
      'given names,family name,employment number,unit,title,first day\nÅsa,Öhrström,9,Norrskolan,Lärare,2020-01-01\n'
    await load(Buffer.from(text, 'latin1'))
    assert.equal((await db.from('persons').first()).family_name, 'Öhrström')
  })

  test('the command answers with JSON and an exit code that scripts can rely on', async ({
    assert,
  }) => {
    const path = join(tmpdir(), `${randomUUID()}.csv`)
    await writeFile(path, file('Åsa;Öhrström;;1;;Ingenstans;Lärare;2020-01-01'))
    ace.ui.switchMode('raw')
    const dry = await ace.exec('people:import', [path, '--dry-run'])
    assert.equal(dry.exitCode, 6)
    assert.equal((await ace.exec('people:import', [path, '--create-units'])).exitCode, 0)
    assert.equal((await ace.exec('people:import', ['/nowhere.csv'])).exitCode, 2)
    await writeFile(path, 'a;b\n1;2\n')
    assert.equal((await ace.exec('people:import', [path])).exitCode, 1)
    assert.equal(await countOf('persons'), 1)
  })

  test('an administrator reviews a file in the browser before anything is saved', async ({
    assert,
  }) => {
    await given.user({ login: 'admin', duties: ['administrator'] })
    const admin = await visitor().signIn('admin')
    await admin.get('/persons/import')
    const bytes = new Uint8Array(await sample())
    const uploaded = await admin.upload(
      '/persons/import',
      { createUnits: '1' },
      { name: 'personal.csv', bytes }
    )
    assert.equal(uploaded.status, 302)
    const review = await admin.get(uploaded.location!)
    assert.include(review.text, 'Exempelkommun/Utbildning/Norrskolan')
    assert.equal(await countOf('persons'), 0)
    const { sealed_file: sealed } = await db.from('pending_imports').first()
    assert.notInclude(sealed, 'Öhrström')
    const done = await admin.put(uploaded.location!)
    assert.equal(done.location, '/persons')
    assert.equal(await countOf('persons'), 3)
    assert.equal(await countOf('pending_imports'), 0)
    assert.include((await admin.get('/persons')).text, 'Åsa Öhrström')
  })

  test('HR imports people into the units there are, and adds no units', async ({ assert }) => {
    const unit = await given.unit({ name: 'Norrskolan' })
    await given.user({ login: 'hr', duties: ['hr_officer'] })
    const hr = await visitor().signIn('hr')
    const form = await hr.get('/persons/import')
    assert.equal(form.status, 200)
    assert.notInclude(form.text, 'name="createUnits"')
    const bytes = file(
      `Åsa;Öhrström;;1;;${unit.code};Lärare;2020-01-01`,
      'Bo;Annan;;2;;Ingenstans;Lärare;2020-01-01'
    )
    const upload = { name: 'personal.csv', bytes: new Uint8Array(Buffer.from(bytes)) }
    const { location } = await hr.upload('/persons/import', { createUnits: '1' }, upload)
    await hr.get(location!)
    assert.equal((await hr.put(location!)).location, '/persons')
    assert.equal(await countOf('org_units'), 1)
    const persons = await db.from('persons').select('family_name')
    assert.deepEqual(persons, [{ family_name: 'Öhrström' }])
  })

  test('a file that is no table is refused beside the field', async ({ assert }) => {
    await given.user({ login: 'admin', duties: ['administrator'] })
    const admin = await visitor().signIn('admin')
    await admin.get('/persons/import')
    const none = await admin.upload('/persons/import', {}, { name: 'a.csv', bytes: 'x;y\n1;2' })
    assert.equal(none.status, 422)
    assert.include(none.text, 'saknas i filen')
    const image = await admin.upload('/persons/import', {}, { name: 'a.png', bytes: 'x' })
    assert.equal(image.status, 422)
  })
})
