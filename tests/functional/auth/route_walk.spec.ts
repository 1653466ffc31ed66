import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { emptyDatabase } from '#tests/support/database'
import { visitor, type Page, type Visitor } from '#tests/support/visitor'
import { domainRows } from '#tests/support/domain_rows'
import { givenWalk, signedInWalkers, type Walk } from './walk/given_walk.js'
import { ROUTES } from './walk/route_table.js'
import { RULES, said, saidInTable, send, wishesIn, type Wish } from './walk/wishes.js'
import type { Walker } from './walk/walkers.js'

/** Every route that the product answers. */
const routes = () =>
  Object.values(router.toJSON())
    .flat()
    .flatMap(({ methods, pattern }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${pattern}`)
    )

const isOpen = ({ rule }: Pick<Wish, 'rule'>) => 'to' in rule && rule.to === 'open'
const reads = ({ method }: Wish) => method === 'GET'

function wasRefused({ rule: { refusal = [403, 404] } }: Wish, { status, location }: Page) {
  return typeof refusal === 'string' ? location === refusal : refusal.includes(status)
}

function wasShown(wish: Wish, page: Page) {
  const status = wish.name === 'GET /login' ? 302 : (wish.rule.answer ?? 200)
  return page.status === status && page.location !== wish.rule.refusal
}

type Walkers = (walker: Walker) => Visitor

/** What was answered otherwise than the table says. */
async function wrongOf(
  walkers: Walkers,
  wishes: Wish[],
  isRight: (wish: Wish, page: Page) => boolean
) {
  const wrong: string[] = []
  for (const wish of wishes) {
    const page = await send(walkers(wish.walker), wish)
    if (!isRight(wish, page)) wrong.push(`${said(wish)}: ${page.status} ${page.location ?? ''}`)
  }
  return wrong
}

test.group('Every route', (group) => {
  let walk: Walk
  let walkers: Walkers

  group.setup(async () => {
    await emptyDatabase()
    walk = await givenWalk()
    walkers = await signedInWalkers()
  })
  group.each.timeout(300_000)

  test('is in the table of who may what, and nothing else is', ({ assert }) => {
    assert.sameMembers(routes(), Object.keys(ROUTES))
  })

  test('is said of nobody who has no such record', ({ assert }) => {
    const walked = new Set(wishesIn(walk).map(said))
    assert.deepEqual(
      saidInTable().filter((one) => !walked.has(one)),
      []
    )
  })

  test('sends whoever is not signed in to the sign-in page, but for a short list [ASVS 8.2.1, 8.3.1]', async ({
    assert,
  }) => {
    const wishes = wishesIn(walk).filter((wish) => !isOpen(wish))
    const one = new Map(wishes.map((wish) => [wish.name, wish]))
    const nobody = visitor()
    await nobody.get('/login')
    const before = await domainRows()
    const isRight = (_: Wish, { status, location }: Page) => status === 302 && location === '/login'
    assert.deepEqual(await wrongOf(() => nobody, [...one.values()], isRight), [])
    assert.deepEqual(await domainRows(), before)
  })

  test('shows its page to those who may see it and to nobody else, whosever it is [ASVS 8.2.1, 8.2.2, 8.3.1]', async ({
    assert,
  }) => {
    const wishes = wishesIn(walk).filter(
      (wish) => reads(wish) && !(isOpen(wish) && wish.rule.answer === 302)
    )
    const isRight = (wish: Wish, page: Page) => (wish.may ? wasShown : wasRefused)(wish, page)
    assert.deepEqual(await wrongOf(walkers, wishes, isRight), [])
  })

  test('changes nothing for those who may not, whosever it is [ASVS 8.2.1, 8.2.2, 8.3.1]', async ({
    assert,
  }) => {
    const wishes = wishesIn(walk).filter((wish) => !reads(wish) && !wish.may)
    const before = await domainRows()
    assert.deepEqual(await wrongOf(walkers, wishes, wasRefused), [])
    assert.deepEqual(await domainRows(), before)
  })

  test('finds no record by an address that can be none', async ({ assert }) => {
    const patterns = RULES.filter(({ rule }) => !isOpen({ rule })).map(({ name }) =>
      name.split(' ')
    )
    const pages = patterns.filter(([method, path]) => method === 'GET' && path.includes(':'))
    const wrong: string[] = []
    for (const id of ['0', 'abc', '99999999999', '%00'])
      for (const path of new Set(pages.map(([, pattern]) => pattern.replaceAll(/:\w+/g, id))))
        for (const walker of ['administrator', 'manager'] as const) {
          const { status } = await walkers(walker).get(path)
          if (status >= 500 || status === 200) wrong.push(`${walker} ${path}: ${status}`)
        }
    assert.deepEqual(wrong, [])
  })
})

test.group('Every form', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(300_000)

  test('is taken empty from those who may, without breaking', async ({ assert }) => {
    const wishes = wishesIn(await givenWalk()).filter(
      (wish) => !reads(wish) && wish.may && !/^\w+ \/session$/.test(wish.name)
    )
    const isRight = (_: Wish, { status }: Page) => status < 500 && status !== 403
    assert.deepEqual(await wrongOf(await signedInWalkers(), wishes, isRight), [])
  })
})
