import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Attributes, Directory } from '#connectors/directory'
import { groupKey } from '#auth/directory/group_key'
import type { Duty } from '#auth/permissions'
import type Person from '#people/models/person'
import { UNITS } from '#tests/support/domain_controller'
import { given } from '#tests/support/given'

export const DIRECTORY_PASSWORD = 'Korrekt-Häst-42'

/** Sets a password that need not be changed, as its owner would have done. */
export type SetPassword = (id: string, password: string) => Promise<void>

/** Somebody employed, whose enabled account lies in the directory and is known to Kvittens. */
export async function givenStaff(
  directory: Directory,
  setPassword: SetPassword,
  login = 'annber',
  attributes: Attributes = {}
) {
  const names = { sAMAccountName: [login], employeeID: [login] }
  const account = { parent: UNITS.accounts, commonName: login }
  await directory.add({ ...account, attributes: { ...names, ...attributes } })
  const [{ id, dn }] = await directory.find('employeeID', login)
  await setPassword(id, DIRECTORY_PASSWORD)
  await directory.enable(id)
  const person = await given.person({ preferredName: 'Anna', familyName: 'Berg' })
  await givenAccountRow(person, login, id)
  return { id, dn, login, person }
}

export const givenAccountRow = (person: Person, login: string, directoryId: string) =>
  db.table('accounts').insert({
    person_id: person.id,
    user_name: login,
    user_name_key: login,
    directory_id: directoryId,
    source: 'observed',
    created_at: clock.now(),
  })

/** Has a group of the directory give a duty. */
export const givenGroupDuty = (group: string, duty: Duty) =>
  db.table('group_duties').insert({ group_key: groupKey(group), group_name: group, duty })
