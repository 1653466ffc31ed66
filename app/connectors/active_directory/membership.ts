import { Attribute, Change, type Client, ResultCodeError } from 'ldapts'
import { DirectoryRefusal } from '#connectors/directory_failures'
import { permissively } from '#connectors/active_directory/controls'
import { nameById } from '#connectors/active_directory/distinguished_name'
import { equals } from '#connectors/active_directory/filters'
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
