import { test } from '@japa/runner'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { isAlive } from '../../../bin/supervisor/process_identity.js'
import { until } from '#tests/support/until'
import { SupervisedStubs } from './supervised_stubs.js'

test.group('Supervisor', (group) => {
  group.each.timeout(60_000)
  let stubs: SupervisedStubs
  group.each.setup(() => {
    stubs = new SupervisedStubs()
    return () => stubs.clean()
  })

  test('a {$self} that is killed is started again')
    .with(['web', 'worker', 'redis'])
    .run(async ({ assert }, name) => {
      await stubs.running()
      const first = stubs.child(name)!
      process.kill(first.pid, 'SIGKILL')
      const another = () => stubs.child(name) && stubs.child(name)!.pid !== first.pid
      await until(`another ${name}`, another, 5_000)
      assert.isTrue(isAlive(stubs.child(name)!))
    })

  test('when it is killed without a word, its children are gone and a new one works', async ({
    assert,
  }) => {
    const supervisor = await stubs.running()
    const { children } = stubs
    supervisor.kill('SIGKILL')
    await until('no child left', () => !children.some(isAlive), 5_000)
    await stubs.running()
    assert.sameMembers(
      stubs.children.map(({ name }) => name),
      ['redis', 'web', 'worker']
    )
  })

  test('children that outlived an earlier supervisor are ended by the next', async ({ assert }) => {
    const supervisor = await stubs.running()
    const { children } = stubs
    for (const { pid } of children) process.kill(pid, 'SIGSTOP')
    supervisor.kill('SIGKILL')
    await once(supervisor, 'exit')
    await stubs.running()
    assert.isFalse(children.some(isAlive))
  })

  test('SIGTERM ends everything, in good order', async ({ assert }) => {
    const supervisor = await stubs.running()
    const { children } = stubs
    supervisor.kill('SIGTERM')
    const [code] = await once(supervisor, 'exit')
    assert.equal(code, 0)
    assert.isFalse(children.some(isAlive))
    assert.isEmpty(stubs.children)
  }).timeout(25_000)

  test('a second one on the same storage is refused and says why', async ({ assert }) => {
    const first = await stubs.running()
    const second = stubs.start()
    const [said, [code]] = await Promise.all([text(second.stderr!), once(second, 'exit')])
    assert.equal(code, 1)
    assert.include(said, `pid ${first.pid}`)
    assert.lengthOf(stubs.children.filter(isAlive), 3)
  })
})
