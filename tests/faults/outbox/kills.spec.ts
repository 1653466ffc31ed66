import { test } from '@japa/runner'
import { type Effect, effectKinds, effectOf } from '#shared/outbox/effect'
import { type Hit, pointOf } from '#tests/faults/support/failpoints'
import { Stage } from '#tests/faults/support/stage'
import { inChaos } from '#tests/support/size'

const LONGEST_WITHOUT_NEWS = 300_000

/** The innermost step alone tells points apart well enough for a run in which each is met once. */
const brief = (hit: Hit) =>
  `${hit.program.replace(/-\d+$/, '')} ${pointOf({ ...hit, path: hit.path.slice(-1) })}`

const around = (step: string) => [`before ${step}`, `after ${step}`]

const stepsOf = ({ kind, steps }: Effect) =>
  [...steps.map(({ name }) => name), 'record'].map((name) => `${kind}/${name}`)

/** What talks to a directory is killed where there is one: tests/directory/faults. */
const withoutDirectory = (kind: string) =>
  !kind.startsWith('provisioning.') || effectOf(kind).steps.length === 0

/** Where each program must have died at least once. */
const expected = () => [
  ...around('transaction/commit').map((point) => `web ${point}`),
  ...[
    ...['transaction/commit', 'dispatcher/follow clock', 'dispatcher/intend duties'],
    ...['dispatcher/hand out', 'dispatcher/enqueue', 'outbox/claim', 'outbox/renew'],
    ...effectKinds()
      .filter(withoutDirectory)
      .flatMap((kind) => stepsOf(effectOf(kind))),
  ]
    .flatMap(around)
    .map((point) => `worker ${point}`),
]

test.group('Killed with kill -9', (group) => {
  let stage: Stage

  group.each.setup(async () => {
    stage = await Stage.set()
    return () => stage.end()
  })

  test('before and after each step of every effect, nothing is lost and nothing is done twice', async ({
    assert,
  }) => {
    const { installation } = stage
    const met = new Set<string>()
    let newsAt = performance.now()
    installation.failpoints.decide = (hit) => {
      const point = brief(hit)
      if (met.has(point)) return 'go'
      met.add(point)
      newsAt = performance.now()
      return 'kill'
    }
    const missing = () => expected().filter((point) => !met.has(point))
    await stage.startAll()
    await stage.play(
      () => missing().length > 0 && performance.now() - newsAt < LONGEST_WITHOUT_NEWS
    )
    installation.failpoints.decide = () => 'go'
    await stage.settle()
    await stage.assertInvariants()
    assert.deepEqual(missing(), [], `never died at ${missing().join(', ')}`)
  })
    .timeout(1_500_000)
    .tags(['@chaos'])
    .skip(Boolean(process.env.DATABASE_URL) && !inChaos, 'on PostgreSQL in npm run chaos')
})
