import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

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
})
