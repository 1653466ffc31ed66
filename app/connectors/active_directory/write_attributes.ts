import { AlreadyExistsError, Attribute, Change, type Client } from 'ldapts'
import type { Attributes } from '#connectors/directory'
import { DirectoryRefusal } from '#connectors/directory_failures'
import { plainValue } from '#connectors/active_directory/plain_value'

/** What only the connector's own methods write. */
const RESERVED = ['unicodepwd', 'useraccountcontrol', 'objectclass', 'cn', 'name']
/** Windows's limit for user names, which Samba doesn't know [MS-ADTS 3.1.1.8.1.1]. */
const LONGEST_USER_NAME = 20

export const attributeOf = ([type, values]: [string, string[]]) => new Attribute({ type, values })

export const replaceBy = (type: string, ...values: string[] | Buffer[]) =>
  new Change({ operation: 'replace', modification: new Attribute({ type, values }) })

/** @throws DirectoryRefusal for what the directory would let pass, or only Samba would. */
export function checkAttributes(attributes: Attributes) {
  for (const [type, values] of Object.entries(attributes)) {
    const name = type.toLowerCase()
    if (RESERVED.includes(name))
      throw new DirectoryRefusal('not_permitted', `${type} is not for this`)
    values.forEach(plainValue)
    if (name === 'samaccountname') values.forEach(checkUserName)
  }
}

function checkUserName(value: string) {
  if ([...value].length > LONGEST_USER_NAME)
    throw new DirectoryRefusal(
      'bad_value',
      `${value} is longer than ${LONGEST_USER_NAME} characters`
    )
}

/** Replaces the values, or clears them, in one request. */
export async function writeAttributes(client: Client, name: string, attributes: Attributes) {
  checkAttributes(attributes)
  const changes = Object.entries(attributes).map(([type, values]) => replaceBy(type, ...values))
  if (changes.length === 0) return
  try {
    await client.modify(name, changes)
  } catch (error) {
    throw error instanceof AlreadyExistsError ? nameTaken(error) : error
  }
}

export const nameTaken = ({ message }: Error) => new DirectoryRefusal('name_taken', message)
