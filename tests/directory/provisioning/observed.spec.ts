import { test } from '@japa/runner'
import { type Client, Attribute, Change } from 'ldapts'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import type { Attributes } from '#connectors/directory'
import { clock } from '#shared/clock'
import { observedStories } from '#tests/functional/provisioning/sync/observed_stories'
import { emptyDatabase } from '#tests/support/database'
import { DomainController, UNITS } from '#tests/support/domain_controller'
import { ENABLED } from '#tests/support/given_observed'

/** A password that any policy takes, since an account without one can't be enabled. */
const PASSWORD = Buffer.from('"Sommar-2026-Regn"', 'utf16le')

test.group('An account that another system makes in Active Directory', (group) => {
  let controller: DomainController
  let directory: ActiveDirectory
  let administrator: Client

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
      await administrator.unbind()
      await directory.close()
    }
  })

  const change = (dn: string, type: string, values: (string | Buffer)[]) =>
    administrator.modify(dn, [
      new Change({
        operation: 'replace',
        modification: new Attribute({ type, values: values as string[] }),
      }),
    ])

  const idOf = async (name: string) => (await directory.find('sAMAccountName', name))[0].id

  /** As an HR system does it: with its own rights, step by step. */
  async function make(commonName: string, attributes: Attributes) {
    const dn = `CN=${commonName},${UNITS.accounts}`
    const [name] = attributes.sAMAccountName
    const upn = { userPrincipalName: `${name}@ad.kvittens.test` }
    await administrator.add(dn, { objectClass: 'user', ...upn, ...attributes })
    await change(dn, 'unicodePwd', [PASSWORD])
    await change(dn, 'userAccountControl', [ENABLED])
    return idOf(name)
  }

  async function addGroup(commonName: string) {
    const dn = `CN=${commonName},${UNITS.groups}`
    await administrator.add(dn, { objectClass: 'group', sAMAccountName: 'larare' })
    return dn
  }

  async function changeById(id: string, attributes: Attributes) {
    const { dn } = (await directory.read(id))!
    for (const [type, values] of Object.entries(attributes)) await change(dn, type, values)
  }

  observedStories(() => ({
    directory,
    make,
    change: changeById,
    group: addGroup,
    join: (name, id) => directory.join(name, id),
  }))
})
