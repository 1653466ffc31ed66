import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { emptyDatabase } from '#tests/support/database'
import { visitor, type Visitor } from '#tests/support/visitor'
import {
  domainRows,
  givenWalk,
  signedInWalkers,
  type Walker,
  type WalkRecords,
} from './given_walk.js'
import { ROUTES, type RouteRule } from './route_table.js'

interface Known extends RouteRule {
  name: string
  method: string
  pattern: string
}

const known: Known[] = Object.entries(ROUTES).map(([name, rule]) => {
  const [method, pattern] = name.split(' ')
  return { ...rule, name, method, pattern }
})
const reading = known.filter(({ method }) => method === 'GET')
const writing = known.filter(({ method }) => method !== 'GET')

/** Every route that the product answers. */
const routes = () =>
  Object.values(router.toJSON())
    .flat()
    .flatMap(({ methods, pattern }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${pattern}`)
    )

const addressOf = ({ pattern, params }: Known, records: WalkRecords) =>
  Object.entries(params?.(records) ?? {}).reduce(
    (path, [name, value]) => path.replace(`:${name}`, String(value)),
    pattern
  )

const send = (who: Visitor, { method }: Known, path: string) =>
  method === 'POST' ? who.post(path) : method === 'PUT' ? who.put(path) : who.delete(path)

const mayGo = ({ who }: Known, walker: Walker) => who === 'open' || who.includes(walker)

test.group('Every route', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(300_000)

  test('is in the table of who may what, and nothing else is', ({ assert }) => {
    assert.sameMembers(
      routes(),
      known.map(({ name }) => name)
    )
  })

  test('sends whoever is not signed in to the sign-in page, but for a short list [ASVS 8.2.1, 8.3.1]', async ({
    assert,
  }) => {
    const records = await givenWalk()
    const nobody = visitor()
    await nobody.get('/login')
    const before = await domainRows()
    const wrong: string[] = []
    for (const route of known.filter(({ who }) => who !== 'open')) {
      const path = addressOf(route, records)
      const page = route.method === 'GET' ? await nobody.get(path) : await send(nobody, route, path)
      if (page.status !== 302 || page.location !== '/login')
        wrong.push(`${route.name}: ${page.status} ${page.location}`)
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await domainRows(), before)
  })

  test('shows its page to those who may see it and to nobody else [ASVS 8.2.1, 8.2.2, 8.3.1]', async ({
    assert,
  }) => {
    const records = await givenWalk()
    const wrong: string[] = []
    for (const [walker, person] of await signedInWalkers())
      for (const route of reading) {
        if (route.who === 'open' && route.answer === 302) continue
        const { status, location } = await person.get(addressOf(route, records))
        const right = mayGo(route, walker)
          ? status === (route.name === 'GET /login' ? 302 : (route.answer ?? 200))
          : [403, 404].includes(status)
        if (!right) wrong.push(`${walker} ${route.name}: ${status} ${location ?? ''}`)
      }
    assert.deepEqual(wrong, [])
  })

  test('changes nothing for those who may not [ASVS 8.2.1, 8.2.2, 8.3.1]', async ({ assert }) => {
    const records = await givenWalk()
    const walkers = await signedInWalkers()
    const before = await domainRows()
    const wrong: string[] = []
    for (const [walker, person] of walkers)
      for (const route of writing.filter((one) => !mayGo(one, walker))) {
        const { status } = await send(person, route, addressOf(route, records))
        if (![403, 404].includes(status)) wrong.push(`${walker} ${route.name}: ${status}`)
      }
    assert.deepEqual(wrong, [])
    assert.deepEqual(await domainRows(), before)
  })

  test('takes an empty form from those who may without breaking', async ({ assert }) => {
    const records = await givenWalk()
    const wrong: string[] = []
    for (const [walker, person] of await signedInWalkers())
      for (const route of writing.filter((one) => mayGo(one, walker))) {
        if (route.name === 'DELETE /session' || route.name === 'POST /session') continue
        const { status } = await send(person, route, addressOf(route, records))
        if (status >= 500 || status === 403) wrong.push(`${walker} ${route.name}: ${status}`)
      }
    assert.deepEqual(wrong, [])
  })

  test('finds no record by an address that can be none', async ({ assert }) => {
    const records = await givenWalk()
    const walkers = await signedInWalkers()
    const wrong: string[] = []
    for (const id of ['0', 'abc', '99999999999', '%00'])
      for (const route of reading.filter(({ params, who }) => params && who !== 'open')) {
        const names = Object.keys(route.params!(records))
        const path = addressOf(
          { ...route, params: () => Object.fromEntries(names.map((name) => [name, id])) },
          records
        )
        for (const walker of ['administrator', 'manager'] as const) {
          const { status } = await walkers.get(walker)!.get(path)
          if (status >= 500 || status === 200) wrong.push(`${walker} ${path}: ${status}`)
        }
      }
    assert.deepEqual(wrong, [])
  })
})
