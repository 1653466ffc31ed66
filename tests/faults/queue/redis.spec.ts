import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { dueIntents } from '#tests/faults/invariants/outbox'
import { secondsOf, tell } from '#tests/faults/support/figures'
import { placeOrders } from '#tests/faults/support/place_orders'
import { SocketProxy } from '#tests/faults/support/socket_proxy'
import { Stage } from '#tests/faults/support/stage'
import { until } from '#tests/support/until'
import { inChaos, size } from '#tests/support/size'

/** At each of the five faults: 50 orders in all in the small run. */
const ORDERS = size(10, 500)
const CUTS = size(30, 300)
/** The fault goes on after the last order, so that work is due in the midst of it. */
const AFTERWARDS = 2_000
const SLOWEST_REQUEST = 300

let stage: Stage
let proxy: SocketProxy
let flushing: NodeJS.Timeout

/** How each fault begins and ends. */
const FAULTS = {
  'killed': [() => stage.redis.kill(), () => stage.redis.revive('--appendonly', 'yes')],
  'emptied again and again': [
    () => void (flushing = setInterval(() => stage.redis.flush(), 200)),
    () => clearInterval(flushing),
  ],
  'full': [() => stage.redis.set('maxmemory', '1'), () => stage.redis.set('maxmemory', '0')],
  'slow': [() => void (proxy.delay = 400), () => proxy.passOn()],
  'black-holed': [() => proxy.swallow(), () => proxy.passOn()],
} as const

const nothingIsDue = () => until('nothing is due', async () => (await dueIntents()) === 0, 180_000)

test.group('While Redis fails', (group) => {
  group.setup(async () => {
    proxy = await SocketProxy.listen()
    stage = await Stage.set({ REDIS_URL: proxy.path })
    proxy.target = stage.redis.path
    stage.installation.web().start()
    stage.installation.worker().start()
    await stage.installation.ready()
    return async () => {
      clearInterval(flushing)
      await stage.end()
      await proxy.end()
    }
  })

  test('because it is {$self}, all orders are accepted, and all is done when it is back')
    .with(Object.keys(FAULTS) as (keyof typeof FAULTS)[])
    .tags(['@chaos'])
    .run(async ({ assert }, fault) => {
      const [begin, end] = FAULTS[fault]
      await begin()
      const placed = await placeOrders(stage, ORDERS)
      await pause(AFTERWARDS)
      await end()
      const seconds = await secondsOf(nothingIsDue)
      tell(`${fault}: p95 of requests ${placed.p95} ms, all done after ${seconds.toFixed(1)} s`)
      assert.deepEqual(placed.refused, [])
      if (inChaos) assert.isBelow(placed.p95, SLOWEST_REQUEST)
      if (inChaos) assert.isBelow(seconds, 60)
      await stage.settle()
      await stage.assertInvariants()
    })

  test('because it would throw work away, no worker starts, and all who look are told why', async ({
    assert,
  }) => {
    const { installation, redis, crew } = stage
    await redis.set('maxmemory-policy', 'allkeys-lru')
    const [worker, doctor] = [['worker'], ['doctor']].map(([command]) =>
      installation.command(`refused_${command}`, command)
    )
    worker.start()
    doctor.start()
    assert.deepEqual(await Promise.all([worker.exitCode, doctor.exitCode]), [1, 1])
    assert.include(worker.output, 'set maxmemory-policy noeviction')
    assert.include(doctor.output, 'Set maxmemory-policy noeviction')
    const page = await crew.get('adam', '/operations')
    assert.include(page!.text, 'Redis kan kasta arbete (maxmemory-policy)')
    await redis.set('maxmemory-policy', 'noeviction')
  })

  test('connections to it are cut again and again, and nothing is lost or doubled', async ({
    assert,
  }) => {
    const placing = placeOrders(stage, ORDERS)
    for (let cut = 0; cut < CUTS; cut++) {
      proxy.cut()
      await pause(100)
    }
    assert.deepEqual((await placing).refused, [])
    tell(`${CUTS} cuts: all done after ${(await secondsOf(nothingIsDue)).toFixed(1)} s`)
    await stage.settle()
    await stage.assertInvariants()
  }).tags(['@chaos'])
})
