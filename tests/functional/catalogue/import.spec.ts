import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import CatalogueImport from '#shared/commands/catalogue_import'

const CSV = `Kod;Namn;Slag;Nivåer;Administratörer;Primärt;Kräver;Yrkesroller;Pris
AD;AD-konto;system;;eva@exempelkommun.se;ja;;;
EDL;Edlevo;system;Läsa|Skriva;eva@exempelkommun.se;;BANK;Lärare: Läsa|Rektor: Skriva;7
BANK;BankID-kort;utrustning;;eva@exempelkommun.se;;;Lärare;
`

test.group('catalogue:import', (group) => {
  let folder: string

  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await rm(folder, { recursive: true })
    }
  })
  group.each.setup(() => emptyDatabase())
  group.each.setup(async () => {
    await given.person({ preferredName: 'Eva', workEmail: 'eva@exempelkommun.se' })
  })

  async function load(content: string | Buffer, ...options: string[]) {
    const file = join(folder, 'file')
    await writeFile(file, content)
    const command = await ace.create(CatalogueImport, [file, '--json', ...options])
    await command.exec()
    const logs = command.ui.logger.getLogs()
    const out = logs.filter(({ stream }) => stream === 'stdout').map(({ message }) => message)
    return { exitCode: command.exitCode, report: JSON.parse(out.at(-1)!) }
  }

  test('loads items with levels, administrators, prerequisites and roles', async ({ assert }) => {
    const { exitCode, report } = await load(CSV)
    assert.deepEqual(report.problems, [])
    assert.equal(exitCode, 0)
    assert.deepEqual(report.items, { created: 3, changed: 0, unchanged: 0 })
    assert.deepEqual(report.unknownColumns, ['Pris'])
    const edlevo = await db.from('catalogue_items').where('code', 'EDL').firstOrFail()
    const bank = await db.from('catalogue_items').where('code', 'BANK').firstOrFail()
    assert.equal(bank.kind, 'equipment')
    const prerequisite = await db.from('prerequisites').firstOrFail()
    assert.deepEqual([prerequisite.item_id, prerequisite.requires_item_id], [edlevo.id, bank.id])
    const teacher = await db.from('roles').where('name', 'Lärare').firstOrFail()
    const contents = await db
      .from('role_items')
      .leftJoin('levels', 'levels.id', 'level_id')
      .where('role_id', teacher.id)
      .select('role_items.item_id', 'levels.name')
    assert.sameDeepMembers(
      contents.map(({ item_id, name }) => [item_id, name]),
      [
        [edlevo.id, 'Läsa'],
        [bank.id, null],
      ]
    )
  })

  test('changes nothing when the same file is loaded again', async ({ assert }) => {
    await load(CSV)
    const rows = async () => [
      await db.from('catalogue_items').orderBy('id'),
      await db.from('levels').orderBy('id'),
      await db.from('roles').orderBy('id'),
    ]
    const before = await rows()
    const { report } = await load(CSV)
    assert.deepEqual(report.items, { created: 0, changed: 0, unchanged: 3 })
    assert.deepEqual(await rows(), before)
  })

  test('reads what Excel writes, and says what a dry run would do', async ({ assert }) => {
    const { exitCode, report } = await load(Buffer.from(CSV, 'latin1'), '--dry-run')
    assert.equal(exitCode, 0)
    assert.equal(report.items.created, 3)
    assert.lengthOf(await db.from('catalogue_items'), 0)
    assert.lengthOf(await db.from('roles'), 0)
  })

  test('names line and column of what is wrong, and loads the rest', async ({ assert }) => {
    const file = `Namn;Administratörer;Kräver
Bra;eva@exempelkommun.se;
Ingen;okand@exempelkommun.se;
A;eva@exempelkommun.se;B
B;eva@exempelkommun.se;A
;eva@exempelkommun.se;
Bra;eva@exempelkommun.se;
Ensam;;Saknas
`
    const { exitCode, report } = await load(file)
    assert.equal(exitCode, 6)
    const where = report.problems.map((one: any) => [one.line, one.column])
    assert.deepEqual(where, [
      [3, 'administrators'],
      [5, 'prerequisites'],
      [6, 'name'],
      [7, 'code'],
      [8, 'administrators'],
    ])
    assert.include(report.problems[1].problem, 'B → A → B')
    const names = (await db.from('catalogue_items').orderBy('id')).map(({ name }) => name)
    assert.deepEqual(names, ['Bra', 'A', 'B'])
  })

  test('loads mailboxes and whole roles with proposals from JSON', async ({ assert }) => {
    const unit = await given.unit({ name: 'Skolan' })
    const { exitCode, report } = await load(
      JSON.stringify({
        mailboxes: [{ name: 'IT', email: 'it@exempelkommun.se', members: ['Eva Lindqvist'] }],
        items: [{ name: 'Edlevo', levels: ['Läsa'], administrators: ['it@exempelkommun.se'] }],
        roles: [
          {
            name: 'Lärare',
            items: [{ item: 'Edlevo', level: 'Läsa' }],
            proposals: [{ title: 'Lärare', unit: 'Skolan' }],
          },
        ],
      })
    )
    assert.deepEqual(report.problems, [])
    assert.equal(exitCode, 0)
    assert.lengthOf(await db.from('shared_mailbox_members'), 1)
    const proposal = await db.from('role_proposals').firstOrFail()
    assert.deepInclude(proposal, { title_key: 'larare', org_unit_id: unit.id })
  })

  test('refuses a file that is no table, and says so', async ({ assert }) => {
    for (const content of ['', '{ "items": 7 }', 'Kod;Pris\na;1', '"a'])
      assert.equal((await load(content)).exitCode, 2)
    assert.equal((await load('Namn\nEnsam')).exitCode, 1)
  })
})
