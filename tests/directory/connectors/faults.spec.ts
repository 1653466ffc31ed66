import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { DirectoryRefusal, DirectoryUnreachable } from '#connectors/directory_failures'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const PASSWORD = 'Korrekt-Häst-42'
const account = (name: string) => ({
  parent: UNITS.accounts,
  commonName: name,
  attributes: { sAMAccountName: [name], employeeID: [name] },
})

test.group('A real domain controller in trouble', (group) => {
  let controller: DomainController
  let administrator: DomainAdministrator
  let directory: ActiveDirectory

  group.each.setup(async () => {
    controller = await DomainController.start()
    administrator = await controller.administrator()
    directory = new ActiveDirectory({ ...controller.options, operationLimit: 1_000 })
    return async () => {
      await directory.close()
      await administrator.end().catch(() => {})
      await controller.end()
    }
  })

  async function anEnabled(name: string) {
    await directory.add(account(name))
    const [{ id }] = await directory.find('employeeID', name)
    await administrator.setPassword(id, PASSWORD)
    await directory.enable(id)
    return id
  }

  const unreachable = async (work: Promise<unknown>) => {
    const error = await work.catch((reason: unknown) => reason)
    if (error instanceof DirectoryUnreachable) return error.reason
    throw error
  }

  test('is given up in time when it freezes, and asked again when it wakes', async ({ assert }) => {
    await directory.add(account('anna'))
    controller.freeze()
    const started = performance.now()
    assert.equal(await unreachable(directory.find('employeeID', 'anna')), 'no_answer')
    assert.isBelow(performance.now() - started, 5_000)
    controller.thaw()
    assert.lengthOf(await directory.find('employeeID', 'anna'), 1)
  })

  test('is missed when it is down, and found when it is back, without a restart', async ({
    assert,
  }) => {
    await directory.add(account('anna'))
    await controller.kill()
    assert.equal(await unreachable(directory.find('employeeID', 'anna')), 'no_connection')
    await controller.reset()
    assert.isEmpty(await directory.find('employeeID', 'anna'))
    await directory.add(account('anna'))
  })

  test('lets only one of two workers add the same account', async ({ assert }) => {
    const both = [directory.add(account('anna')), directory.add(account('anna'))]
    const results = await Promise.allSettled(both)
    const refused = results.filter((result) => result.status === 'rejected')
    assert.lengthOf(refused, 1)
    assert.instanceOf(refused[0].reason, DirectoryRefusal)
    assert.equal(refused[0].reason.reason, 'exists')
    assert.lengthOf(await directory.find('employeeID', 'anna'), 1)
  })

  test('says why it keeps somebody out who knows the password', async ({ assert }) => {
    const id = await anEnabled('anna')
    const because = () => directory.signIn('anna', PASSWORD)
    assert.deepEqual(await because(), { ok: true, id })
    await administrator.writeOn(id, 'logonHours', Buffer.alloc(21))
    assert.deepEqual(await because(), { ok: false, because: 'not_now' })
    await administrator.writeOn(id, 'logonHours')
    await administrator.write(UNITS.root, 'lockoutThreshold', '2')
    for (const wrong of ['a', 'b', 'c']) await directory.signIn('anna', wrong)
    assert.deepEqual(await because(), { ok: false, because: 'locked' })
    await administrator.writeOn(id, 'lockoutTime', '0')
    assert.deepEqual(await because(), { ok: true, id })
  })

  test('takes no password of its administrator, where Kvittens may not write', async ({
    assert,
  }) => {
    const id = await administrator.idOf(`CN=Administrator,CN=Users,${UNITS.root}`)
    const tries = [
      () => directory.setFirstPassword(id, PASSWORD),
      () => directory.disable(id),
      () => directory.write(id, { title: ['x'] }),
      () => directory.rename(id, 'x'),
      () => directory.move(id, UNITS.leavers),
    ]
    const admins = `CN=Domain Admins,CN=Users,${UNITS.root}`
    await directory.add(account('anna'))
    const [anna] = await directory.find('employeeID', 'anna')
    tries.push(() => directory.join(admins, anna.id))
    for (const attempt of tries) {
      const error = await attempt().catch((reason: unknown) => reason)
      assert.equal((error as DirectoryRefusal).reason, 'no_right')
    }
  })

  test('gives two thousand accounts in pages, each once', async ({ assert }) => {
    const bare = (at: number) => ({
      objectClass: 'user',
      sAMAccountName: `u${at}`,
      userAccountControl: '514',
    })
    for (let at = 0; at < 2_000; at++)
      await administrator.client.add(`CN=u${at},${UNITS.accounts}`, bare(at))
    const sizes: number[] = []
    const ids = new Set<string>()
    for await (const page of directory.all(['cn'])) {
      sizes.push(page.length)
      for (const { id } of page) ids.add(id)
    }
    assert.deepEqual(sizes, [1_000, 1_000])
    assert.equal(ids.size, 2_000)
  })
})
