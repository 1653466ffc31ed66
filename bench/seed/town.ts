import db from '@adonisjs/lucid/services/db'
import { givenCatalogue } from './catalogue.js'
import { givenImportedGrants } from './grants.js'
import { givenOrders } from './orders.js'
import { givenPeople } from './people.js'
import { inAll } from './plan.js'
import { afterFilling, isPostgres } from './sql.js'
import { givenUsers } from './users.js'

const WITH_COUNTERS = [
  ...['persons', 'org_units', 'catalogue_items', 'roles', 'orders', 'order_lines', 'employments'],
  'users',
]

/** Fills an empty database with a municipality, and prints which records to look at. */
export async function seedPeople(people: number) {
  const { orders } = inAll(people)
  if (!isPostgres()) await db.rawQuery('PRAGMA synchronous = OFF')
  await givenPeople(people)
  await givenCatalogue()
  await givenOrders(people, orders)
  await givenImportedGrants()
  await givenUsers()
  await afterFilling(WITH_COUNTERS)
  const active = await db.from('orders').where('state', 'active').orderBy('id').firstOrFail()
  const person = await db
    .from('persons')
    .where('id', Math.floor(people / 2))
    .firstOrFail()
  const name = `${person.preferred_name} ${person.family_name}`
  console.log(
    JSON.stringify({ order: active.id, person: person.id, name, account: `anvandare${person.id}` })
  )
}
