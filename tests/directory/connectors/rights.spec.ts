import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import type { RightState } from '#connectors/directory'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController, UNITS } from '#tests/support/domain_controller'

const PASSWORD = 'Fattig-Tjänst-17'

test.group('The rights of the service account', (group) => {
  let controller: DomainController
  let administrator: DomainAdministrator

  group.each.setup(async () => {
    controller = await DomainController.start()
    administrator = await controller.administrator()
    return async () => {
      await administrator.end()
      await controller.end()
    }
  })

  async function rightsAs(name: string, password: string) {
    const directory = new ActiveDirectory({ ...controller.options, name, password })
    try {
      return await directory.rights()
    } finally {
      await directory.close()
    }
  }

  const delegated = () => rightsAs(controller.options.name, controller.options.password)
  const poor = () => rightsAs('svc-poor@ad.kvittens.test', PASSWORD)

  async function someObjects() {
    await administrator.addAccount('anna', PASSWORD, UNITS.accounts)
    await administrator.addGroup('larare')
  }

  const inState = (findings: { right: string; state: RightState }[], state: RightState) =>
    findings.filter((finding) => finding.state === state).map(({ right }) => right)

  test('are all there when they were granted as the handbook says', async ({ assert }) => {
    await someObjects()
    const findings = await delegated()
    assert.lengthOf(inState(findings, 'ok'), findings.length)
    assert.isEmpty(findings.flatMap(({ commands }) => commands))
  })

  test('can not all be told while the units are empty', async ({ assert }) => {
    const findings = await delegated()
    const unknown = ['write_accounts', 'reset_passwords', 'manage_groups']
    assert.deepEqual(inState(findings, 'unknown'), unknown)
  })

  test('are missed one by one, and the printed commands grant them', async ({ assert }) => {
    await someObjects()
    await administrator.addAccount('svc-poor', PASSWORD)
    const before = await poor()
    const missing = [
      'create_accounts',
      'write_accounts',
      'reset_passwords',
      'receive_leavers',
      'manage_groups',
      'see_deleted',
    ]
    assert.deepEqual(inState(before, 'missing'), missing)
    assert.deepEqual(inState(before, 'too_much'), [])
    for (const command of before.flatMap(({ commands }) => commands))
      if (command.startsWith('samba-tool')) controller.sambaTool(command)
    assert.deepEqual(inState(await poor(), 'missing'), ['see_deleted'])
  })

  test('are too many for who may make accounts elsewhere', async ({ assert }) => {
    await administrator.addAccount('svc-poor', PASSWORD)
    const place = `CN=Users,${UNITS.root}`
    controller.sambaTool(await commandFor(place))
    const [finding] = (await poor()).filter(({ state }) => state === 'too_much')
    assert.equal(finding.right, 'create_elsewhere')
    assert.include(finding.commands, `dsacls "${place}" /R "svc-poor@ad.kvittens.test"`)
  })

  /** The command that grants the unit for accounts, for another place. */
  async function commandFor(place: string) {
    const missing = (await poor()).find(({ right }) => right === 'create_accounts')!
    return missing.commands[1].replace(UNITS.accounts, place)
  }

  test('are too many for a member of a privileged group, also through another', async ({
    assert,
  }) => {
    const dn = await administrator.addAccount('svc-poor', PASSWORD)
    const inner = await administrator.addGroup('inner')
    await administrator.write(inner.dn, 'member', dn)
    await administrator.write(`CN=Backup Operators,CN=Builtin,${UNITS.root}`, 'member', inner.dn)
    const [finding] = (await poor()).filter(({ state }) => state === 'too_much')
    assert.equal(finding.right, 'privileged_group')
    assert.include(finding.commands.join('\n'), '"Backup Operators"')
  })
})
