import { Attribute, Change, type Client, ExtensibleFilter, ResultCodeError } from 'ldapts'
import { DirectoryRefusal } from '#connectors/directory_failures'
import { permissively } from '#connectors/active_directory/controls'
import { nameById } from '#connectors/active_directory/distinguished_name'
import { both, equals } from '#connectors/active_directory/filters'
import { isGuid } from '#connectors/active_directory/guid'
import { readById } from '#connectors/active_directory/read_objects'
import { search } from '#connectors/active_directory/search'

type Operation = 'add' | 'delete'

const nameOf = (group: string) => (isGuid(group) ? nameById(group) : group)

/** Makes or ends a membership; when it is so already, that is what was wanted. */
export async function changeMembership(
  client: Client,
  group: string,
  id: string,
  operation: Operation
) {
  const account = await readById(client, id, [])
  if (!account) throw new DirectoryRefusal('not_found', `${id} is not there`)
  const member = new Attribute({ type: 'member', values: [account.dn] })
  try {
    const change = new Change({ operation, modification: member })
    await client.modify(nameOf(group), change, permissively())
  } catch (error) {
    if (!(error instanceof ResultCodeError)) throw error
    if ((await isMember(client, group, account.dn)) !== (operation === 'add')) throw error
  }
}

async function isMember(client: Client, group: string, dn: string) {
  const filter = equals('member', dn)
  const found = await search(client, nameOf(group), { scope: 'base', filter, attributes: ['cn'] })
  return found.entries.length > 0
}

/** Follows memberships of groups in groups, on the server [MS-ADTS 3.1.1.3.4.4.3]. */
const IN_CHAIN = '1.2.840.113556.1.4.1941'

/** The groups that have the account as a member, be it through others; its primary group isn't one. */
export async function groupsOf(client: Client, base: string, id: string) {
  const account = await readById(client, id, [])
  if (!account) return []
  const holds = new ExtensibleFilter({ matchType: 'member', rule: IN_CHAIN, value: account.dn })
  const filter = both(equals('objectClass', 'group'), holds)
  const { entries } = await search(client, base, { filter, attributes: ['cn'] })
  return entries.map(({ name }) => name)
}
