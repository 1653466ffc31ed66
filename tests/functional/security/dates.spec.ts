import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { checkPeople } from '#people/imports/check_people'
import { checkGrants } from '#access/imports/check_grants'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool, placeHire } from '#tests/support/given_hire'
import { type Visitor, visitor } from '#tests/support/visitor'

const NO_DATES = [
  ...['i morgon', '2026-02-29', '2026-13-01', '2026-00-10', '0000-00-00', '26-12-01', '2026-1-1'],
  ...['2026-12-01T00:00', '+012026-12-01', '-0001-12-01', '9999-12-31', '1899-12-31', '20261201'],
]

const TYPED = {
  givenNames: 'Åsa',
  preferredName: 'Åsa',
  familyName: 'Öhrström',
  title: 'Lärare',
  form: 'permanent',
  privateEmail: 'asa@example.se',
}

/** A hire that waits for its contract, and everybody who may type a date about it. */
async function givenForms() {
  const school = await givenSchool()
  const order = await placeHire(school, [school.account])
  await given.user({ person: school.manager, login: 'maria' })
  await given.user({ login: 'per', duties: ['hr_officer'] })
  await given.user({ login: 'ada', duties: ['administrator', 'auditor'] })
  const known = await given.employment(school.admin, school.unit)
  return { ...school, order, known }
}

type Forms = Awaited<ReturnType<typeof givenForms>>
interface DateForm {
  name: string
  login: string
  field: string
  send(page: Visitor, date: string, forms: Forms): ReturnType<Visitor['post']>
}

const firstDay = () => addDays(clock.today(), 21)
const versionOf = async (model: typeof Order | typeof Contract) =>
  (await model.query().firstOrFail()).version

async function change(page: Visitor, { unit, order }: Forms, dates: Record<string, string>) {
  const fields = { ...TYPED, orgUnitId: unit.id, startDate: firstDay(), ...dates }
  return page.put(`/orders/${order.id}/change`, { ...fields, version: await versionOf(Order) })
}

const hire = (page: Visitor, { unit }: Forms, dates: Record<string, string>) =>
  page.post('/orders', {
    ...TYPED,
    form_token: given.formToken(),
    orgUnitId: unit.id,
    startDate: firstDay(),
    ...dates,
  })

async function signature(page: Visitor, dates: Record<string, string>) {
  const { id, version } = await Contract.query().firstOrFail()
  const fields = { version, signedOn: clock.today(), ...dates }
  return page.post(`/contracts/${id}/signature`, fields)
}

async function signatures(page: Visitor, signedOn: string) {
  const { id, version } = await Contract.query().firstOrFail()
  const fields = { 'contracts[]': [String(id)], [`versions[c${id}]`]: version }
  return page.post('/contracts/signatures', { ...fields, signedOn })
}

async function employment(page: Visitor, { unit, admin, known }: Forms, dates: object) {
  const { version } = await db.from('employments').where('id', known.id).firstOrFail()
  const fields = { ...TYPED, orgUnitId: unit.id, startDate: '2020-01-01', version, ...dates }
  return page.put(`/persons/${admin.id}/employments/${known.id}`, fields)
}

const FORMS: DateForm[] = [
  {
    name: 'hire',
    login: 'maria',
    field: 'startDate',
    send: (page, date, forms) => hire(page, forms, { startDate: date }),
  },
  {
    name: 'hire',
    login: 'maria',
    field: 'lastDate',
    send: (page, date, forms) => hire(page, forms, { lastDate: date }),
  },
  {
    name: 'change',
    login: 'maria',
    field: 'startDate',
    send: (page, date, forms) => change(page, forms, { startDate: date }),
  },
  {
    name: 'change',
    login: 'maria',
    field: 'lastDate',
    send: (page, date, forms) => change(page, forms, { lastDate: date }),
  },
  {
    name: 'signature',
    login: 'per',
    field: 'signedOn',
    send: (page, date) => signature(page, { signedOn: date }),
  },
  {
    name: 'signature',
    login: 'per',
    field: 'startDate',
    send: (page, date) => signature(page, { startDate: date }),
  },
  {
    name: 'signatures',
    login: 'per',
    field: 'signedOn',
    send: (page, date) => signatures(page, date),
  },
  {
    name: 'person',
    login: 'ada',
    field: 'birthDate',
    send: (page, date) => page.post('/persons', { ...TYPED, birthDate: date }),
  },
  {
    name: 'employment',
    login: 'ada',
    field: 'startDate',
    send: (page, date, forms) => employment(page, forms, { startDate: date }),
  },
  {
    name: 'employment',
    login: 'ada',
    field: 'lastDate',
    send: (page, date, forms) => employment(page, forms, { lastDate: date }),
  },
  {
    name: 'audit',
    login: 'ada',
    field: 'from',
    send: (page, date) => page.get(`/audit?from=${encodeURIComponent(date)}`),
  },
  {
    name: 'audit',
    login: 'ada',
    field: 'to',
    send: (page, date) => page.get(`/audit?to=${encodeURIComponent(date)}`),
  },
]

test.group('A date that is none', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test(
    'typed as {field} in the form for {name} is told beside its field, and changes nothing [ASVS 2.2.1]'
  )
    .with(FORMS)
    .run(async ({ assert }, { login, field, send }) => {
      const forms = await givenForms()
      const page = await visitor().signIn(login)
      const before = await everything()
      for (const date of NO_DATES) {
        const { status, text } = await send(page, date, forms)
        assert.equal(status, 422, date)
        assert.match(text, new RegExp(`Skriv ett datum som finns|${field}-error`), date)
        assert.equal(await everything(), before, date)
      }
    })

  test('but has a wrong year is told, too', async ({ assert }) => {
    const forms = await givenForms()
    const maria = await visitor().signIn('maria')
    const per = await visitor().signIn('per')
    for (const startDate of ['1926-12-14', '2162-12-14'])
      for (const { status, text } of [
        await change(maria, forms, { startDate }),
        await signature(per, { startDate }),
      ]) {
        assert.equal(status, 422, startDate)
        assert.include(text, 'Kontrollera året')
      }
  })

  test('asked for in an address shows today', async ({ assert }) => {
    const { admin } = await givenForms()
    const page = await visitor().signIn('ada')
    for (const date of NO_DATES.map(encodeURIComponent))
      for (const path of [`/persons/${admin.id}`, '/grants'])
        assert.equal((await page.get(`${path}?on=${date}`)).status, 200, `${path} ${date}`)
  })

  test('in a file is told with its line', async ({ assert }) => {
    await givenForms()
    const dates = NO_DATES.filter((date) => !/^\d{8}$/.test(date))
    const people = dates.map((date, n) => `Eva;Berg;${n};Norrskolan;Lärare;${date}`)
    const header = 'Förnamn;Efternamn;Anställningsnummer;Enhet;Titel;Första dag'
    const { problems } = await checkPeople(Buffer.from([header, ...people].join('\n')), {
      createUnits: false,
    })
    assert.deepEqual(
      problems.map(({ line, column, key }) => [line, column, key]),
      dates.map((_, n) => [n + 2, 'startDate', 'date'])
    )
    const grants = dates.map((date) => `person1@x.se;Edlevo;${date}`)
    const told = await checkGrants(Buffer.from(['E-post;System;Sedan', ...grants].join('\n')))
    assert.lengthOf(
      told.problems.filter(({ column, key }) => column === 'since' && key === 'date'),
      dates.length
    )
  })
})

async function everything() {
  const tables = ['orders', 'contracts', 'employments', 'persons', 'order_events']
  return JSON.stringify(await Promise.all(tables.map((table) => db.from(table).orderBy('id'))))
}
