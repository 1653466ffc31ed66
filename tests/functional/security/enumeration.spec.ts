import { test } from '@japa/runner'
import { Hash } from '@adonisjs/core/hash'
import { Scrypt } from '@adonisjs/core/hash/drivers/scrypt'
import hash from '@adonisjs/core/services/hash'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { inChaos } from '#tests/support/size'
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

const TRIES = 500
const MOST_APART = 20

/** As much work as in production; the tests else do a part of it. */
function hashAtLength() {
  const hasher = hash.use()
  const { verify, make } = hasher
  const driver = new Scrypt({ cost: 2 ** 17, blockSize: 8, maxMemory: 256 * 1024 * 1024 })
  const atLength = new Hash(driver)
  hasher.verify = (...args) => atLength.verify(...args)
  hasher.make = (...args) => atLength.make(...args)
  return () => void Object.assign(hasher, { verify, make })
}

async function millisecondsOf(login: string) {
  await db.from('rate_limits').delete()
  const stranger = visitor()
  await stranger.get('/login')
  const start = performance.now()
  await stranger.post('/session', { login, password: 'fel lösenord' })
  return performance.now() - start
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

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

  test('waits as long for one that there is as for one that there isn’t [ASVS 6.3.8]', async ({
    assert,
    cleanup,
  }) => {
    cleanup(hashAtLength())
    await given.user({ login: 'maria' })
    const known: number[] = []
    const unknown: number[] = []
    for (let n = 0; n < TRIES; n++) {
      known.push(await millisecondsOf('maria'))
      unknown.push(await millisecondsOf('marie'))
    }
    const apart = Math.abs(median(known) - median(unknown))
    console.log(`  known ${median(known).toFixed(1)} ms, unknown ${median(unknown).toFixed(1)} ms`)
    assert.isBelow(apart, MOST_APART)
  })
    .tags(['@chaos'])
    .skip(!inChaos, 'npm run chaos')
    .timeout(3_600_000)
})
