import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import type { Ids } from '#shared/outbox/effect'
import { announce, intend } from '#shared/outbox/intend'
import { subscribe } from '#shared/outbox/subscriptions'
import { NOW, seconds, standStill } from '#tests/functional/outbox/given_wish'

const wish = (kind: string, ids: Ids, dueAt?: string) =>
  inTransaction((trx) => intend(trx, kind, ids, dueAt))
const tell = (event: string, ids: Ids) => inTransaction((trx) => announce(trx, event, ids))
const rows = () => db.from('intents').orderBy('id')
const keys = async () => (await rows()).map((row) => row.effect_key)

subscribe('test.happened', 'test.first')
subscribe('test.happened', 'test.second')
subscribe('test.else', 'test.third')

test.group('Intending an effect', (group) => {
  group.each.setup(standStill)

  test('writes it down as due at once, with its ids', async ({ assert }) => {
    await wish('test.wish', { orderId: 3, wave: 2 })
    const [row] = await rows()
    assert.include(row, { kind: 'test.wish', state: 'pending', due_at: NOW, created_at: NOW })
    assert.include(row, { fence: 0, attempts: 0, effect_key: 'test.wish:orderId=3:wave=2' })
    assert.deepEqual(JSON.parse(row.ids), { orderId: 3, wave: 2 })
  })

  test('for later leaves it until then', async ({ assert }) => {
    await wish('test.wish', { n: 1 }, seconds(60))
    const [row] = await rows()
    assert.include(row, { due_at: seconds(60), created_at: NOW })
  })

  test('again changes nothing, in whatever order its ids are named', async ({ assert }) => {
    await wish('test.wish', { orderId: 3, wave: 2 }, seconds(60))
    const before = await rows()
    clock.stopAt(seconds(5))
    await wish('test.wish', { wave: 2, orderId: 3 })
    assert.deepEqual(await rows(), before)
  })

  test('of another kind or for other ids is another', async ({ assert }) => {
    await wish('test.wish', { orderId: 3, wave: 2 })
    await wish('test.other', { orderId: 3, wave: 2 })
    await wish('test.wish', { orderId: 2, wave: 3 })
    await wish('test.wish', { orderId: 3 })
    assert.lengthOf(await rows(), 4)
  })
})

test.group('Announcing an event', (group) => {
  group.each.setup(standStill)

  test('intends one effect for each that listens, and no other', async ({ assert }) => {
    await tell('test.happened', { orderId: 3 })
    assert.deepEqual(await keys(), ['test.first:orderId=3', 'test.second:orderId=3'])
  })

  test('that nobody listens to changes nothing', async ({ assert }) => {
    await tell('test.unheard', { orderId: 3 })
    assert.isEmpty(await rows())
  })
})
