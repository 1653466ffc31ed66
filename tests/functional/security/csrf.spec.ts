import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { PASSWORD } from '#tests/support/given'
import { visitor, type Visitor } from '#tests/support/visitor'
import { domainRows } from '#tests/support/domain_rows'
import { givenWalk, signedInWalkers, type Walk } from '../auth/walk/given_walk.js'
import { wishesIn, type Wish } from '../auth/walk/wishes.js'
import type { Walker } from '../auth/walk/walkers.js'

type Send = (who: Visitor, wish: Wish) => ReturnType<Visitor['post']>

const sendWith =
  (
    fields: (who: Visitor) => Record<string, string>,
    path = (wish: Wish, _who: Visitor) => wish.path,
    headers = {}
  ): Send =>
  (who, wish) => {
    const method = wish.method.toLowerCase() as 'post' | 'put' | 'delete'
    return who[method](path(wish, who), fields(who), headers)
  }

/** How a page of somebody else's could have a form sent. */
const FORGERIES: { name: string; send: Send; status: number }[] = [
  { name: 'without the token', status: 419, send: sendWith(() => ({ _csrf: '' })) },
  {
    name: 'with an invented token',
    status: 419,
    send: sendWith(() => ({ _csrf: 'x'.repeat(43) })),
  },
  {
    name: 'with the token in the address alone',
    status: 419,
    send: sendWith(
      () => ({ _csrf: '' }),
      ({ path }, who) => `${path}?_csrf=${encodeURIComponent(who.csrf)}`
    ),
  },
  {
    name: 'with the right token, but by a browser that says it comes from elsewhere',
    status: 403,
    send: sendWith((who) => ({ _csrf: who.csrf }), undefined, { 'sec-fetch-site': 'cross-site' }),
  },
  {
    name: 'with the right token, but from another origin',
    status: 403,
    send: sendWith((who) => ({ _csrf: who.csrf }), undefined, { origin: 'https://evil.example' }),
  },
]

test.group('A form that is sent from somewhere else', (group) => {
  let walk: Walk
  let walkers: (walker: Walker) => Visitor

  group.setup(async () => {
    await emptyDatabase()
    walk = await givenWalk()
    walkers = await signedInWalkers()
  })
  group.each.timeout(120_000)

  /** Each writing route once, as somebody who may. */
  const writing = () => {
    const may = wishesIn(walk).filter(({ method, may: allowed }) => method !== 'GET' && allowed)
    return [...new Map(may.map((wish) => [wish.name, wish])).values()]
  }

  test('{name} changes nothing, whichever form it is [ASVS 3.5.1]')
    .with(FORGERIES)
    .run(async ({ assert }, { send, status }) => {
      const before = await domainRows()
      const wrong: string[] = []
      for (const wish of writing()) {
        const page = await send(walkers(wish.walker), wish)
        if (page.status !== status) wrong.push(`${wish.name}: ${page.status}`)
      }
      assert.deepEqual(wrong, [])
      assert.deepEqual(await domainRows(), before)
    })

  test('signs nobody out: the answer to another site brings no session [ASVS 3.5.1]', async ({
    assert,
  }) => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const page = await visitor().post('/language', { locale: 'en' }, headers)
    assert.equal(page.status, 403)
    assert.isEmpty(page.headers.getSetCookie())
  })

  test('signs nobody in, with the token of another session either [ASVS 3.5.1]', async ({
    assert,
  }) => {
    const [victim, attacker] = [visitor(), visitor()]
    await victim.get('/login')
    await attacker.get('/login')
    const login = { login: 'manager', password: PASSWORD }
    for (const token of ['', attacker.csrf]) {
      const page = await victim.post('/session', { ...login, _csrf: token })
      assert.equal(page.status, 419)
      assert.equal((await victim.get('/')).location, '/login')
    }
  })
})
