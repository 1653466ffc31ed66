import { AlreadyExistsError, Attribute, Change, type Client } from 'ldapts'
import type { Attributes } from '#connectors/directory'
import { DirectoryRefusal } from '#connectors/directory_failures'
import { plainValue } from '#connectors/active_directory/plain_value'

/** What only the connector's own methods write. */
const RESERVED = ['unicodepwd', 'useraccountcontrol', 'objectclass', 'cn', 'name']
/** Windows's limit for user names, which Samba doesn't know [MS-SAMR 3.1.1.8]. */
const LONGEST_USER_NAME = 20

/** A name and its values as ldapts wants them. */
export const attributeOf = ([type, values]: [string, string[]]) => new Attribute({ type, values })

/** Puts these values in place of whatever there was; without any, clears. */
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

/** The refusal for a name that must be one's own. */
export const nameTaken = ({ message }: Error) => new DirectoryRefusal('name_taken', message)
