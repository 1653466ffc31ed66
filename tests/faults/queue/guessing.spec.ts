import { test } from '@japa/runner'
import { Stage } from '#tests/faults/support/stage'
import { PASSWORD } from '#tests/support/password'
import { Visitor } from '#tests/support/visitor'

const AT_DESK = { 'x-forwarded-for': '198.51.100.7' }
const GUESSING = { 'x-forwarded-for': '192.0.2.1' }

test.group('Limits on guessing', (group) => {
  let stage: Stage

  group.each.setup(() => () => stage.end())

  test('hold while Redis is away, when it was emptied, and in a process that was just started [ASVS 6.3.1]', async ({
    assert,
  }) => {
    stage = await Stage.set()
    const { installation, redis } = stage
    const web = installation.web()
    const start = async () => {
      web.start()
      await installation.ready()
    }
    const tried = async (password: string, headers = GUESSING) => {
      const someone = new Visitor(installation.base)
      await someone.get('/login')
      const { status, text } = await someone.post('/session', { login: 'maria', password }, headers)
      return status === 302 ? 'in' : /För många försök/.test(text) ? 'stopped' : 'refused'
    }
    await start()
    for (let n = 0; n < 4; n++) assert.equal(await tried('fel'), 'refused')
    await redis.flush()
    for (let n = 0; n < 3; n++) assert.equal(await tried('fel'), 'refused')
    await redis.kill()
    for (let n = 0; n < 3; n++) assert.equal(await tried('fel'), 'refused')
    assert.equal(await tried(PASSWORD), 'stopped')
    await web.stop()
    await start()
    assert.equal(await tried(PASSWORD), 'stopped')
    assert.equal(await tried(PASSWORD, AT_DESK), 'in')
    await redis.revive('--appendonly', 'yes')
    assert.equal(await tried(PASSWORD), 'stopped')
  })
})
