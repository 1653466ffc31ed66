import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { inTransaction } from '#shared/database/transaction'
import { effectKinds, effectOf } from '#shared/outbox/effect'
import { intend } from '#shared/outbox/intend'
import { type Hit, pointOf } from '#tests/faults/support/failpoints'
import { Stage } from '#tests/faults/support/stage'
import { brokenAccounts } from '#tests/directory/faults/broken_accounts'
import { giveDirectory } from '#tests/directory/faults/directory_town'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const LONGEST_WITHOUT_NEWS = 240_000

const pointOfStep = (hit: Hit) => pointOf({ ...hit, path: hit.path.slice(-1) })

/** Before and after every step of every effect that talks to the directory. */
const expected = () =>
  effectKinds()
    .filter((kind) => kind.startsWith('provisioning.'))
    .flatMap((kind) => [
      ...effectOf(kind).steps.map(({ name }) => `${kind}/${name}`),
      `${kind}/record`,
    ])
    .flatMap((step) => [`before ${step}`, `after ${step}`])

test.group('Killed with kill -9 while accounts are made, enabled and taken back', (group) => {
  let controller: DomainController
  let administrator: DomainAdministrator
  let stage: Stage

  group.setup(async () => {
    controller = await DomainController.start()
    administrator = await controller.administrator()
    stage = await Stage.set(controller.environment)
    const { dn } = await administrator.addGroup('Gemensam mapp')
    await giveDirectory(stage.town, dn)
    return async () => {
      await stage.end()
      await administrator.end()
      await controller.end()
    }
  })

  /** An account that nobody wants, such as an order leaves that was cancelled while it was made. */
  const leaveStray = async (n: number) => {
    const directory = new ActiveDirectory(controller.options)
    const name = `vilsen${n}`
    const attributes = { sAMAccountName: [name] }
    await directory.add({ parent: UNITS.accounts, commonName: name, attributes })
    const [{ id }] = await directory.find('sAMAccountName', name)
    await directory.close()
    await inTransaction((trx) =>
      intend(trx, 'provisioning.put_away', { directoryId: id, fact: name })
    )
  }

  test('before and after each step, every account is made once, and none is left open', async ({
    assert,
  }) => {
    const { installation } = stage
    const met = new Set<string>()
    let newsAt = performance.now()
    let strays = 0
    installation.failpoints.decide = (hit) => {
      const point = pointOfStep(hit)
      if (met.has(point) || !expected().includes(point)) return 'go'
      met.add(point)
      newsAt = performance.now()
      return 'kill'
    }
    const missing = () => expected().filter((point) => !met.has(point))
    await stage.startAll()
    const straying = setInterval(() => void leaveStray(++strays).catch(() => {}), 5_000)
    await stage.play(
      () => missing().length > 0 && performance.now() - newsAt < LONGEST_WITHOUT_NEWS
    )
    clearInterval(straying)
    installation.failpoints.decide = () => 'go'
    await stage.settle()
    await stage.assertInvariants()
    assert.deepEqual(await brokenAccounts(administrator.client), [])
    assert.deepEqual(missing(), [], `never died at ${missing().join(', ')}`)
  }).timeout(1_500_000)
})
