import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import { signIn } from '#auth/actions/sign_in'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { seed, size } from '#tests/support/size'

const DESK = '198.51.100.7'
const address = (n: number) => `192.0.${n >> 8}.${n & 255}`

const at = (from: string, password: string, login = 'maria') =>
  signIn({ login, password, address: from }).then(
    () => 'in',
    ({ problems }) => String(problems.login).replace('auth.', '')
  )

/** As if so many tries had been made in all. */
const spend = (points: number) =>
  db.from('rate_limits').where('key', 'like', '%sign_in').update({ points })

/** How often a password was compared with each user's; all that a guesser can learn from. */
function countComparisons(cleanup: (end: () => void) => void) {
  const hasher = hash.use()
  const { verify } = hasher
  const compared = new Map<string, number>()
  hasher.verify = (stored, plain) => {
    compared.set(stored, (compared.get(stored) ?? 0) + 1)
    return verify.call(hasher, stored, plain)
  }
  cleanup(() => Object.assign(hasher, { verify }))
  return () => Math.max(0, ...compared.values())
}

test.group('Guessing passwords', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(3_600_000)

  test('of one user from one address stops after ten tries there, and hinders nobody elsewhere [ASVS 6.1.1, 6.3.1]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    for (let n = 0; n < 10; n++) assert.equal(await at(address(1), 'fel'), 'wrong_credentials')
    assert.equal(await at(address(1), PASSWORD), 'too_many_tries')
    assert.equal(await at(address(2), PASSWORD), 'in')
  })

  test('of many users from one address stops after a hundred tries, and hinders nobody elsewhere [ASVS 6.1.1, 6.3.1]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    for (let n = 0; n < 100; n++)
      assert.equal(await at(address(1), 'Sommar2026!', `user${n}`), 'wrong_credentials')
    assert.equal(await at(address(1), 'Sommar2026!', 'user100'), 'too_many_tries')
    assert.equal(await at(address(1), PASSWORD), 'too_many_tries')
    assert.equal(await at(address(2), PASSWORD), 'in')
  })

  test('of many users from many addresses stops after a thousand tries, but for those at their own desk [ASVS 6.1.1, 6.3.1]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    assert.equal(await at(DESK, PASSWORD), 'in')
    assert.equal(await at(address(1), 'Sommar2026!', 'user1'), 'wrong_credentials')
    assert.equal(await spend(999), 1)
    assert.equal(await at(address(1), 'Sommar2026!', 'user1'), 'wrong_credentials')
    assert.equal(await at(address(2), 'Sommar2026!', 'user2'), 'too_many_tries')
    assert.equal(await at(address(3), PASSWORD), 'too_many_tries')
    assert.equal(await at(DESK, PASSWORD), 'in')
  })

  test('at length compares at most a hundred with any user, who still gets in at their desk [ASVS 6.1.1, 6.3.1]', async ({
    assert,
    cleanup,
  }) => {
    const logins = ['maria', 'eva', 'per']
    for (const login of logins) {
      await given.user({ login })
      await at(DESK, PASSWORD, login)
    }
    const most = countComparisons(cleanup)
    for (let n = 0; n < size(300, 10_000); n++)
      await at(address((n * 7_919 + seed) % 5_000), 'Sommar2026!', logins[n % logins.length])
    assert.isAbove(most(), 10)
    assert.isAtMost(most(), 100)
    for (const login of logins) assert.equal(await at(DESK, PASSWORD, login), 'in')
  }).tags(['@chaos'])

  test('is forgiven when the right one comes, so that signing in all day shuts nobody out', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    for (let n = 0; n < 30; n++) assert.equal(await at(DESK, PASSWORD), 'in')
    const counts = await db.from('rate_limits').where('key', 'not like', '%known%')
    assert.isTrue(counts.every(({ points }) => Number(points) === 0))
  })
})
