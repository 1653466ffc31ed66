import { AlreadyExistsError, Attribute, type Client } from 'ldapts'
import type { NewAccount } from '#connectors/directory'
import { NEW_ACCOUNT } from '#connectors/active_directory/account_control'
import { nameIn } from '#connectors/active_directory/distinguished_name'
import { encodePassword, throwAwayPassword } from '#connectors/active_directory/password'
import { readNamed } from '#connectors/active_directory/read_objects'
import {
  attributeOf,
  checkAttributes,
  nameTaken,
} from '#connectors/active_directory/write_attributes'

const CLASSES = ['top', 'person', 'organizationalPerson', 'user']

const own = () => [
  new Attribute({ type: 'objectClass', values: CLASSES }),
  new Attribute({ type: 'userAccountControl', values: [NEW_ACCOUNT] }),
  new Attribute({ type: 'unicodePwd', values: [encodePassword(throwAwayPassword())] }),
]

const given = ({ attributes }: NewAccount) =>
  Object.entries(attributes)
    .filter(([, values]) => values.length > 0)
    .map(attributeOf)

/** One request makes the whole account, or leaves nothing behind. */
export async function addAccount(client: Client, account: NewAccount) {
  checkAttributes(account.attributes)
  const name = nameIn(account.parent, account.commonName)
  try {
    await client.add(name, [...own(), ...given(account)])
  } catch (error) {
    throw error instanceof AlreadyExistsError ? await whatExists(client, name, error) : error
  }
}

/** Windows and Samba use the same error for different things, so look. */
async function whatExists(client: Client, name: string, error: Error) {
  return (await readNamed(client, name, [])) ? error : nameTaken(error)
}
