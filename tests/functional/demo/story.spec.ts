import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import { doDueWork } from '#demo/background'
import { seedDemo } from '#demo/seed/seed_demo'
import { tellStory } from '#demo/story/tell_story'
import { emptyDatabase } from '#tests/support/database'

/** What a worker does beside the pages, until it is told to stop. */
async function workUntil(stopped: AbortSignal) {
  while (!stopped.aborted) {
    await doDueWork()
    await pause(50)
  }
}

test.group('The demo story', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('takes a hire from order to done through the pages', async ({ assert }) => {
    await seedDemo()
    const end = new AbortController()
    const working = workUntil(end.signal)
    const base = `http://${process.env.HOST}:${process.env.PORT}`
    const story = await tellStory(base, () => {})
    end.abort()
    await working
    assert.deepEqual(
      story.scenes.filter(({ ok }) => !ok),
      []
    )
    const order = await db.from('orders').where('number', story.order).firstOrFail()
    assert.equal(order.state, 'completed')
  }).timeout(120_000)
})
