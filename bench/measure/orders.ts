import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { Visitor } from '#tests/support/visitor'
import { MANAGERS } from '../seed/plan.js'
import type { Place } from './places.js'
import { answering } from './server.js'

let count = 0

/** Three presses, as a manager makes them. */
async function placeOne(manager: Visitor, unit: number) {
  const number = ++count
  const started = await manager.post('/orders', {
    form_token: randomUUID(),
    givenNames: `Ny${number}`,
    familyName: `Bänk${number}`,
    orgUnitId: unit,
    title: 'Lärare',
    form: 'permanent',
    startDate: DateTime.now().plus({ days: 20 }).toISODate(),
  })
  const order = /\/orders\/\d+/.exec(started.location ?? '')?.[0]
  if (!order) throw new Error(`the order was not begun: ${started.status}`)
  const keys = ['1-0', '2-0', '7-0', '8-0']
  const roles = {
    'roles[]': ['1'],
    'shown[]': keys,
    'lines[]': keys,
    'version': 1,
    'press': 'next',
  }
  await manager.put(`${order}/roles`, roles)
  const check = { version: 2, preferredName: `Ny${number}` }
  const placed = await manager.put(`${order}/check`, check)
  if (placed.location !== order) throw new Error(`the order was not placed: ${placed.status}`)
}

/** Orders placed a second by eight managers at once. */
export async function measureOrders(place: Place, seconds: number) {
  const web = place.web()
  await answering(`${place.base}/health/live`)
  const managers = await Promise.all(
    Array.from({ length: MANAGERS }, (_, n) => new Visitor(place.base).signIn(`chef${n + 1}`))
  )
  const until = performance.now() + seconds * 1_000
  let placed = 0
  await Promise.all(
    managers.map(async (manager, n) => {
      while (performance.now() < until) {
        await placeOne(manager, n + 1)
        placed++
      }
    })
  )
  await web.stop()
  return placed / seconds
}
