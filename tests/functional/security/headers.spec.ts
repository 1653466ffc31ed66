import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor, type Visitor } from '#tests/support/visitor'

const PROTECTING = [
  ...['content-security-policy', 'x-frame-options', 'x-content-type-options'],
  ...['referrer-policy', 'cache-control', 'cross-origin-opener-policy'],
]

/** Whatever gets an answer without a route of its own. */
const NOWHERE: Record<string, (who: Visitor) => ReturnType<Visitor['get']>> = {
  'an address that leads nowhere': (who) => who.get('/ingenstans'),
  'an address that no record can have': (who) => who.get('/persons/abc'),
  'a file that is not there': (who) => who.get('/assets/none.js'),
  'a method that no page knows': (who) => who.ask('PATCH', '/mine'),
  'a form of another site': (who) =>
    who.post('/language', { locale: 'en' }, { 'sec-fetch-site': 'cross-site' }),
}

test.group('What comes with every page', (group) => {
  group.each.setup(() => emptyDatabase())

  test('hides the session from scripts and from other sites [ASVS 3.3.4]', async ({ assert }) => {
    await given.user({ login: 'maria' })
    const page = await visitor().get('/login')
    const cookies = page.headers.getSetCookie()
    assert.isNotEmpty(cookies)
    for (const cookie of cookies) {
      assert.match(cookie, /HttpOnly/i)
      assert.match(cookie, /SameSite=Lax/i)
      assert.notMatch(cookie, /Domain=/i)
    }
  })

  test('lets nobody frame it, and no script in but our own [ASVS 3.4.3, 3.4.6]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const maria = await visitor().signIn('maria')
    for (const path of ['/', '/mine', '/persons/999999', '/login']) {
      const { headers } = await maria.get(path)
      const policy = headers.get('content-security-policy')!
      assert.include(policy, "frame-ancestors 'none'", path)
      assert.include(policy, "script-src 'self'")
      assert.notMatch(policy, /unsafe/)
      assert.equal(headers.get('x-frame-options'), 'DENY')
    }
  })

  for (const [what, ask] of Object.entries(NOWHERE))
    test(`is the same on the answer to ${what} as on any page [ASVS 3.4.3, 3.4.5, 3.4.6]`, async ({
      assert,
    }) => {
      await given.user({ login: 'maria' })
      const maria = await visitor().signIn('maria')
      const page = await maria.get('/mine')
      const answer = await ask(maria)
      assert.oneOf(answer.status, [403, 404])
      for (const name of PROTECTING)
        assert.equal(answer.headers.get(name), page.headers.get(name), name)
      assert.isNotNull(answer.headers.get('content-security-policy'))
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
      assert.equal(answer.headers.get('referrer-policy'), 'same-origin')
      assert.equal(answer.headers.get('cache-control'), 'no-store')
    })
})
