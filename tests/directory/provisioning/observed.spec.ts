import { test } from '@japa/runner'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import type { Attributes } from '#connectors/directory'
import { clock } from '#shared/clock'
import { observedStories } from '#tests/functional/provisioning/sync/observed_stories'
import { emptyDatabase } from '#tests/support/database'
import type { DomainAdministrator } from '#tests/support/domain_administrator'
import { DomainController, UNITS } from '#tests/support/domain_controller'
import { ENABLED } from '#tests/support/given_observed'

/** A password that any policy takes, since an account without one can't be enabled. */
const PASSWORD = Buffer.from('"Sommar-2026-Regn"', 'utf16le')

test.group('An account that another system makes in Active Directory', (group) => {
  let controller: DomainController
  let directory: ActiveDirectory
  let administrator: DomainAdministrator

  group.setup(async () => {
    controller = await DomainController.start()
    return () => controller.end()
  })
  group.each.setup(async () => {
    await emptyDatabase()
    await controller.reset()
    directory = new ActiveDirectory(controller.options)
    administrator = await controller.administrator()
    return async () => {
      clock.resume()
      await administrator.end()
      await directory.close()
    }
  })

  const idOf = async (name: string) => (await directory.find('sAMAccountName', name))[0].id

  /** As an HR system does it: with its own rights, step by step. */
  async function make(commonName: string, attributes: Attributes) {
    const dn = `CN=${commonName},${UNITS.accounts}`
    const [name] = attributes.sAMAccountName
    const upn = { userPrincipalName: `${name}@ad.kvittens.test` }
    await administrator.client.add(dn, { objectClass: 'user', ...upn, ...attributes })
    await administrator.write(dn, 'unicodePwd', PASSWORD)
    await administrator.write(dn, 'userAccountControl', ENABLED)
    return idOf(name)
  }

  async function changeById(id: string, attributes: Attributes) {
    for (const [type, values] of Object.entries(attributes))
      await administrator.writeOn(id, type, ...values)
  }

  observedStories(() => ({
    directory,
    make,
    change: changeById,
    group: async (name) => (await administrator.addGroup(name)).dn,
    join: (name, id) => directory.join(name, id),
  }))
})
