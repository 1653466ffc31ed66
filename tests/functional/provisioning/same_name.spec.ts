import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { emptyDatabase } from '#tests/support/database'
import {
  distinct,
  namesFor,
  orderFor,
  reservations,
} from '#tests/functional/provisioning/given_names'
import { goldenRows } from '#tests/unit/provisioning/naming/golden'

const MANY = 200

test.group('Many of the same name at the same time', (group) => {
  group.each.setup(() => emptyDatabase())

  test('200 Anna Andersson get 200 user names, addresses and account names', async ({ assert }) => {
    const orders = []
    for (let n = 0; n < MANY; n++) orders.push(await orderFor('Anna Andersson'))
    const names = await Promise.all(orders.map((order) => namesFor(order)))
    for (const kind of ['userName', 'upn', 'mail', 'commonName'] as const)
      assert.equal(distinct(names.map((one) => one[kind])), MANY, kind)
    assert.lengthOf(await reservations(), MANY * 4)
    assert.include(
      names.map(({ userName }) => userName),
      'annand200'
    )
  }).timeout(120_000)

  test('Åsa, Asa and Äsa Berg get names that Windows can tell apart', async ({ assert }) => {
    const orders = []
    for (let n = 0; n < 30; n++)
      orders.push(await orderFor(`${['Åsa', 'Asa', 'Äsa', 'A\u030Asa'][n % 4]} Berg`))
    const names = await Promise.all(orders.map((order) => namesFor(order)))
    assert.equal(distinct(names.map(({ userName }) => userName)), 30)
    const rows = await reservations().where('kind', 'common_name')
    assert.equal(distinct(rows.map(({ name_key: key }) => key)), 30)
  })

  test('whoever they are, a pattern that gives most of them the same gives each their own', async ({
    assert,
  }) => {
    await inTransaction((trx) => settings.write(trx, { userNamePattern: '{initial}' }))
    const people = goldenRows().filter((_, at) => at % 25 === 0)
    const orders = []
    for (const [given, family] of people) orders.push(await orderFor(`${given} ${family}`))
    const names = await Promise.all(orders.map((order) => namesFor(order)))
    assert.equal(distinct(names.map(({ userName }) => userName)), people.length)
    for (const { userName } of names) assert.match(userName, /^[a-z]\d{0,2}$/)
  })

  test('a name is refused by the database itself, whoever writes it', async ({ assert }) => {
    const [one, other] = [await orderFor('Anna Andersson'), await orderFor('Anna Andersson')]
    await namesFor(one)
    for (const { id, ...row } of await reservations()) {
      const copy = { ...row, order_id: other.id, person_id: other.personId }
      await assert.rejects(() => db.table('name_reservations').insert(copy), /unique/i)
    }
  })
})
