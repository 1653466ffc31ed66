import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { stringify } from 'csv-stringify/sync'
import CatalogueItem from '#catalogue/models/catalogue_item'
import CatalogueImport from '#shared/commands/catalogue_import'
import { size } from '#tests/support/size'
import type { Visitor } from '#tests/support/visitor'
import type { Room, Store } from './store.js'

const ROWS = size(8, 40)
const LINE = { longest: 120, lines: false }
const CODE = { longest: 40, lines: false }
const TEXT = { longest: 1000, lines: true }

/** One text for a cell. */
const cell = (store: Store, field: Room) =>
  store
    .take(field)
    .map(({ text }) => text)
    .join('\n')

const rows = <T>(row: (n: number) => T) => Array.from({ length: ROWS }, (_, n) => row(n))
const written = (table: Record<string, string>[]) =>
  stringify(table, { header: true, delimiter: ';' })

/** People whose titles and units are texts that run script; every other has such a name too. */
const peopleFile = (store: Store) =>
  written(
    rows((n) => ({
      'Förnamn': n % 2 ? cell(store, LINE) : `Nora${n}`,
      'Efternamn': n % 2 ? cell(store, LINE) : 'Importerad',
      'Anställningsnummer': `77${n}`,
      'E-post': n % 5 ? `nora${n}@exempelkommun.se` : cell(store, LINE),
      'Enhet': n % 4 ? 'Norr' : cell(store, LINE).replaceAll('/', '|'),
      'Titel': cell(store, LINE),
      'Första dag': n % 7 ? '2020-01-01' : cell(store, LINE),
    }))
  )

/** Uploads it twice: one waits to be looked through, the other is taken in. */
export async function importPeople(who: Visitor, store: Store) {
  await who.get('/persons/import')
  const uploaded = async () => {
    const file = { name: '"><img src=x onerror=xss(0)>~0~.csv', bytes: peopleFile(store) }
    const { location } = await who.upload('/persons/import', { createUnits: '1' }, file)
    return location!
  }
  const [waiting, taken] = [await uploaded(), await uploaded()]
  const { status } = await who.put(taken)
  if (status !== 302) throw new Error(`the file of people was not taken in: ${status}`)
  return waiting
}

export async function importCatalogue(store: Store, administrator: string) {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
  const file = join(folder, 'catalogue.csv')
  const table = rows((n) => ({
    Kod: n === 1 ? cell(store, CODE) : `IMP${n}`,
    Namn: cell(store, LINE),
    Slag: n % 2 ? 'system' : 'utrustning',
    Administratörer: administrator,
    Nivåer: cell(store, LINE).replaceAll('|', '/'),
    Yrkesroller: n % 3 ? '' : cell(store, LINE).replaceAll(/[|:]/g, '/'),
    Instruktion: cell(store, TEXT),
  }))
  await writeFile(file, written(table))
  ace.ui.switchMode('raw')
  const command = await ace.create(CatalogueImport, [file, '--json'])
  await command.exec()
  ace.ui.switchMode('normal')
  if ((await CatalogueItem.query().where('code', 'like', 'IMP%').first()) === null)
    throw new Error('the catalogue was not taken in')
  await rm(folder, { recursive: true })
}
