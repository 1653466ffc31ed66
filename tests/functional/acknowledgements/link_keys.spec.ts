import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { linkKey } from '#config/keys'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { remind } from '#acknowledgements/effects/remind'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { serving } from '#tests/faults/support/serving'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { done, givenLink, type GivenLink, holder, statesOf } from '#tests/support/given_link'
import { givenMailed, givenOrder, linesOf, linksOf } from '#tests/support/given_order'
import { visitor, Visitor } from '#tests/support/visitor'

const act = async (link: GivenLink, someone?: Visitor) => {
  const by = someone ?? (await holder(link))
  await by.get(link.path)
  return by.post(link.path, { ...done(link), code: link.code })
}

/** The link of another order for the same systems, made with the key that is current now. */
async function another({ eva, systems }: GivenLink) {
  const order = await givenOrder(systems)
  const [mail] = await givenMailed(order)
  const rest = { mail, path: mail.path, code: mail.link.code, lines: await linesOf(order) }
  return { eva, systems, order, ...rest }
}

test.group('The key of links', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => {
      clock.resume()
      linkKeys.use(linkKey)
    }
  })

  test('can be changed while its links work on, and they end when it is taken away [ASVS 11.2.2]', async ({
    assert,
  }) => {
    const used = await givenLink()
    const left = await another(used)
    const next = randomBytes(32)
    linkKeys.use(next, linkKey)
    assert.equal((await act(used)).status, 303)
    linkKeys.use(next)
    const eva = await visitor().signIn('eva')
    for (const someone of [visitor(), eva]) assert.equal((await act(left, someone)).status, 404)
    assert.deepEqual([await statesOf(used), await statesOf(left)], [['done'], ['open']])
    const way = `/acknowledgements/links/${left.mail.waveId}`
    assert.equal((await eva.get(way)).location, '/acknowledgements')
  })

  test('makes the links of its own time, which outlive the one before', async ({ assert }) => {
    const old = await givenLink()
    const next = randomBytes(32)
    linkKeys.use(next, linkKey)
    const fresh = await another(old)
    const [{ key_id: first }, { key_id: second }] = await db.from('waves').orderBy('id')
    assert.notEqual(first, second)
    assert.equal(second, linkKeys.current.id)
    linkKeys.use(next)
    assert.equal((await act(fresh)).status, 303)
    linkKeys.use(linkKey)
    assert.equal((await visitor().get(fresh.path)).status, 404)
    assert.equal((await visitor().get(old.path)).status, 200)
  })

  test('that was taken away costs nobody their mail: the reminder brings a link of the new one', async ({
    assert,
  }) => {
    clock.stopAt('2026-12-14T08:00:00.000Z')
    const old = await givenLink()
    linkKeys.use(randomBytes(32))
    clock.stopAt('2026-12-16T09:00:00.000Z')
    await inTransaction(remind)
    await doDueWork()
    const [mail] = await linksOf(old.order)
    assert.equal((await act({ ...old, path: mail.path, code: mail.link.code })).status, 303)
    assert.deepEqual(await statesOf(old), ['done'])
  })

  test('is LINK_KEY, and the one before it LINK_KEY_PREVIOUS, as the process starts', async ({
    assert,
  }) => {
    const old = await givenLink()
    const next = randomBytes(32)
    linkKeys.use(next, linkKey)
    const fresh = await another(old)
    const server = await serving({
      LINK_KEY: next.toString('base64'),
      LINK_KEY_PREVIOUS: linkKey.toString('base64'),
    })
    try {
      for (const link of [old, fresh])
        assert.equal((await act(link, new Visitor(server.base))).status, 303)
    } finally {
      await server.end()
    }
    assert.deepEqual([await statesOf(old), await statesOf(fresh)], [['done'], ['done']])
  }).timeout(120_000)
})
