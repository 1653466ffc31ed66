import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'
import { PASSWORD } from '#tests/support/password'
import { serving } from '#tests/faults/support/serving'
import { emptyDatabase } from '#tests/support/database'
import { domainRows } from '#tests/support/domain_rows'
import { given } from '#tests/support/given'
import { givenLink } from '#tests/support/given_link'
import { Visitor } from '#tests/support/visitor'

const FROM = '198.51.100.7'
const AT = { 'x-forwarded-for': FROM }

/** All that an installation has logged when it has ended. */
async function loggedWhile(work: (base: string) => Promise<void>) {
  rmSync(join(storagePath, 'logs', 'web.log'), { force: true })
  const server = await serving({ LOG_LEVEL: 'info' })
  await work(server.base).finally(() => server.end())
  return server.logOf('web')
}

/** The line about who asked for this. */
const lineOf = (log: string, asked: string) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .find((line) => line.asked === asked)

test.group('Refused wishes', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(120_000)

  test('are logged with who asked for what from where, and without secrets; no row of them is kept [ASVS 16.2.5, 16.3.2, 16.3.3]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const user = await given.user({ login: 'maria' })
    const other = await given.user({ login: 'per' })
    const log = await loggedWhile(async (base) => {
      const maria = await new Visitor(base).signIn('maria')
      const before = await domainRows()
      await maria.get('/password/edit')
      await maria.put(`/users/${other.id}/duties`, { 'duties[]': 'administrator' }, AT)
      await maria.get(`/orders/${link.order.id}`, AT)
      await maria.post('/orders', { _csrf: 'x' }, AT)
      const foreign = { ...AT, 'sec-fetch-site': 'cross-site' }
      await maria.post(link.path, { code: link.code }, foreign)
      assert.deepEqual(await domainRows(), before)
    })
    const who = { userId: user.id, address: FROM, level: 40 }
    const records = (id: number) => ({ records: { id: String(id) } })
    const duties = lineOf(log, 'PUT /users/:id/duties')
    assert.containsSubset(duties, { ...who, ...records(other.id) })
    const order = lineOf(log, 'GET /orders/:id')
    assert.containsSubset(order, { ...who, ...records(link.order.id) })
    assert.containsSubset(lineOf(log, 'POST /orders'), who)
    const elsewhere = lineOf(log, 'POST /k/:token')
    assert.containsSubset(elsewhere, { address: FROM, msg: 'a form of another site' })
    for (const secret of [link.path.slice(3), PASSWORD]) assert.notInclude(log, secret)
  })

  test('tell of who goes on guessing, and of no login that was typed [ASVS 16.2.5, 16.3.3]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const log = await loggedWhile(async (base) => {
      const stranger = new Visitor(base)
      await stranger.get('/login')
      const guess = { login: 'mitt lösenord', password: 'fel' }
      const counted = await stranger.post('/session', guess, AT)
      assert.include(counted.text, 'Fel användarnamn eller lösenord')
      await db.from('rate_limits').update({ points: 10 })
      const refused = await stranger.post('/session', guess, AT)
      assert.include(refused.text, 'För många försök')
    })
    assert.lengthOf(log.match(/too many tries to sign in/g) ?? [], 1)
    assert.include(log, FROM)
    assert.notInclude(log, 'mitt lösenord')
  })
})
