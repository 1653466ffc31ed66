import type { Client } from 'ldapts'
import { DirectoryRefusal } from '#connectors/directory_failures'
import {
  nameById,
  nameIn,
  parentOf,
  relativeName,
} from '#connectors/active_directory/distinguished_name'
import { encodePassword } from '#connectors/active_directory/password'
import { readById } from '#connectors/active_directory/read_objects'
import { replaceBy } from '#connectors/active_directory/write_attributes'

/** By its name: Samba looks for the parent of what it is given, and `<GUID=...>` has none. */
export async function renameAccount(client: Client, id: string, commonName: string) {
  const { dn } = await require(client, id, [])
  await client.modifyDN(dn, relativeName(commonName))
}

/** Where it is already there is no error. */
export async function moveAccount(client: Client, id: string, parent: string) {
  const { dn, attributes } = await require(client, id, ['name'])
  if (parentOf(dn).toLowerCase() === parent.toLowerCase()) return
  await client.modifyDN(dn, nameIn(parent, attributes.name[0]))
}

/** Reads userAccountControl, changes bits of it, and writes it when that made a difference. */
export async function changeControl(
  client: Client,
  id: string,
  change: (control: string) => string
) {
  const { attributes } = await require(client, id, ['userAccountControl'])
  const [control] = attributes.userAccountControl
  if (change(control) === control) return
  await client.modify(nameById(id), replaceBy('userAccountControl', change(control)))
}

/** pwdLastSet 0 is "must change at next log-on" [MS-SAMR 3.1.1.8]. */
export const setPassword = (client: Client, id: string, password: string) =>
  client.modify(nameById(id), [
    replaceBy('unicodePwd', encodePassword(password)),
    replaceBy('pwdLastSet', '0'),
  ])

async function require(client: Client, id: string, wanted: string[]) {
  const entry = await readById(client, id, wanted)
  if (!entry) throw new DirectoryRefusal('not_found', `${id} is not there`)
  return entry
}
