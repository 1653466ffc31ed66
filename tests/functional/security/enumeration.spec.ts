import { test } from '@japa/runner'
import hash from '@adonisjs/core/services/hash'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

/** How many passwords a request makes the server hash or compare: all of its time goes there. */
async function hashesIn(request: () => Promise<unknown>) {
  const hasher = hash.use()
  const { verify, make } = hasher
  let count = 0
  hasher.verify = (...args) => {
    count++
    return verify.apply(hasher, args)
  }
  hasher.make = (...args) => {
    count++
    return make.apply(hasher, args)
  }
  await request()
  Object.assign(hasher, { verify, make })
  return count
}

async function tried(login: string) {
  const stranger = visitor()
  await stranger.get('/login')
  let text = ''
  const hashes = await hashesIn(async () => {
    const page = await stranger.post('/session', { login, password: 'fel lösenord' })
    text = page.text.replaceAll(login, 'LOGIN').replaceAll(/value=['"][\w-]{20,}['"]/g, '')
  })
  return { hashes, text }
}

test.group('Whoever tries names at the sign-in page', (group) => {
  group.each.setup(() => emptyDatabase())

  test('gets the same page and costs the same work whether there is such a person or not [ASVS 6.3.8]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const known = await tried('maria')
    const unknown = await tried('marie')
    assert.equal(known.text, unknown.text)
    assert.equal(known.hashes, 1)
    assert.equal(unknown.hashes, 1)
  })
})
