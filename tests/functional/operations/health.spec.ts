import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import { givenIntent } from '#tests/functional/operations/given_intent'
import { emptyDatabase } from '#tests/support/database'

const ask = async (path: string, method = 'GET') => {
  const answer = await fetch(`http://${process.env.HOST}:${process.env.PORT}${path}`, { method })
  return { answer, text: await answer.text() }
}

test.group('Health', (group) => {
  group.each.setup(() => emptyDatabase())

  test('live answers without a session, a cookie or the database', async ({ assert }) => {
    const { answer, text } = await ask('/health/live')
    assert.equal(answer.status, 200)
    assert.deepEqual(JSON.parse(text), { alive: true })
    assert.isEmpty(answer.headers.getSetCookie())
  })

  test('ready tells how long the oldest due intent has waited', async ({ assert }) => {
    const nothing = await ask('/health/ready')
    assert.equal(nothing.answer.status, 200)
    assert.deepEqual(JSON.parse(nothing.text), {
      ready: true,
      database: 'ok',
      migrations: 'current',
      oldestDueSeconds: 0,
    })
    await givenIntent({ state: 'pending', due_at: clock.in({ seconds: -60 }) })
    const soon = await ask('/health/ready')
    assert.equal(soon.answer.status, 200)
    assert.closeTo(JSON.parse(soon.text).oldestDueSeconds, 60, 5)
  })

  test('not ready when the background work does not keep up', async ({ assert }) => {
    await givenIntent({ state: 'pending', due_at: clock.in({ seconds: -121 }) })
    const { answer, text } = await ask('/health/ready')
    assert.equal(answer.status, 503)
    assert.isFalse(JSON.parse(text).ready)
  })

  test('what needs attention or is not due yet is nothing to wait for', async ({ assert }) => {
    await givenIntent({ due_at: clock.in({ days: -1 }) })
    await givenIntent({ state: 'pending', due_at: clock.in({ days: 1 }) })
    const { answer } = await ask('/health/ready')
    assert.equal(answer.status, 200)
  })
})
