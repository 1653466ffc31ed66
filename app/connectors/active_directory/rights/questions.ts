import { type Client, type Filter, NoSuchObjectError } from 'ldapts'
import { accounts, equals } from '#connectors/active_directory/filters'
import { readNamed } from '#connectors/active_directory/read_objects'
import { search } from '#connectors/active_directory/search'

/** Attributes that a domain controller computes for whoever asks [MS-ADTS 3.1.1.4.5]. */
const MAY_CREATE = 'allowedChildClassesEffective'
const MAY_WRITE = 'allowedAttributesEffective'

const computed = async (client: Client, dn: string, attribute: string) =>
  (await readNamed(client, dn, [attribute]))?.attributes[attribute] ?? []

/** Whether we may make accounts in a unit. */
export const mayCreateAccounts = async (client: Client, unit: string) =>
  (await computed(client, unit, MAY_CREATE)).includes('user')

/** Whether we may write every one of the attributes of an object. */
export async function mayWrite(client: Client, dn: string, attributes: string[]) {
  const allowed = new Set(await computed(client, dn, MAY_WRITE))
  return attributes.every((name) => allowed.has(name))
}

/** Some account or group below a unit, since only of an object can be asked what may be written. */
export const anAccount = (client: Client, unit: string) => anyOf(client, unit, accounts())
/** The same for groups. */
export const aGroup = (client: Client, unit: string) =>
  anyOf(client, unit, equals('objectClass', 'group'))

async function anyOf(client: Client, unit: string, filter: Filter) {
  try {
    const { entries } = await search(client, unit, { filter, attributes: ['cn'], sizeLimit: 1 })
    return entries[0]?.name ?? null
  } catch (error) {
    if (error instanceof NoSuchObjectError) return null
    throw error
  }
}
