import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { storagePath } from '#config/app'
import { Installation } from '#tests/faults/support/installation'

/** What a supervisor or a container engine waits before it kills. */
const GRACE = 25_000
/** The worker waits a second for what its Redis says about itself. */
const MOMENTS = [0, 600]

test.group('A worker that is asked to stop while it starts', (group) => {
  let installation: Installation

  group.each.setup(() => () => installation.end())

  test('and waits for a mute Redis since {$self} ms, ends by itself')
    .with(MOMENTS)
    .run(async ({ assert, cleanup }, moment) => {
      const path = join(storagePath, 'mute.sock')
      const mute = createServer((socket) => void socket.on('error', () => {}).resume()).listen(path)
      cleanup(() => void mute.close())
      const connected = once(mute, 'connection')
      installation = await new Installation({ redisUrl: path, smtpPort: 1 }).prepare()
      const worker = installation.worker()
      worker.start()
      await connected
      await pause(moment)
      assert.isNotNull(await worker.stop(GRACE))
    })
})
