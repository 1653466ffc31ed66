import type { DirectoryEntry } from '#connectors/directory'
import { isDisabled } from '#connectors/active_directory/account_control'
import { clock } from '#shared/clock'
import { fold } from '#shared/text/fold'
import { plain } from '#shared/text/plain'
import { hashIdentityNumber, parseIdentityNumber } from '#people/identity_numbers'
import type { SeenColumns } from '#provisioning/sync/mirror/entry_row'
import type { Wanted } from '#provisioning/sync/mirror/wanted_attributes'

const UNSEEN: Omit<SeenColumns, 'dn'> = {
  user_name: null,
  user_name_key: null,
  upn: null,
  mail: null,
  display_name: null,
  name_key: null,
  employee_number: null,
  identity_hash: null,
  marker: null,
  enabled: true,
  attributes: '{}',
  deleted_at: null,
}

/** What is known of an account after a change: what the change doesn't mention stays as it was. */
export function seenColumns(
  before: SeenColumns | null,
  { dn, deleted, attributes }: DirectoryEntry,
  wanted: Wanted
): SeenColumns {
  const known = { ...seenOf(before ?? { ...UNSEEN, dn }), dn }
  if (deleted) return { ...known, enabled: false, deleted_at: known.deleted_at ?? clock.now() }
  const values = inLowerCase(attributes)
  const kept = { ...JSON.parse(known.attributes), ...pick(values, wanted.kept) }
  const columns = { ...known, ...columnsOf(values, wanted), attributes: JSON.stringify(kept) }
  return { ...columns, name_key: nameKey(kept), deleted_at: null }
}

const COLUMNS = Object.keys(UNSEEN) as (keyof typeof UNSEEN)[]

/** Without what a row has besides. */
const seenOf = (row: SeenColumns) =>
  Object.fromEntries(COLUMNS.map((name) => [name, row[name]])) as typeof UNSEEN

type Values = Record<string, string[]>

const inLowerCase = (attributes: Values): Values =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, values]) => [name.toLowerCase(), values.map(plain)])
  )

const pick = (values: Values, names: string[]) =>
  Object.fromEntries(names.filter((name) => values[name]).map((name) => [name, values[name]]))

function columnsOf(values: Values, { marker, identity }: Wanted): Partial<SeenColumns> {
  const read: Record<string, (text: string | null) => Partial<SeenColumns>> = {
    samaccountname: (text) => ({ user_name: text, user_name_key: text && fold(text) }),
    userprincipalname: (upn) => ({ upn }),
    mail: (mail) => ({ mail }),
    displayname: (text) => ({ display_name: text && text.slice(0, 256) }),
    employeenumber: (text) => ({ employee_number: text?.trim().slice(0, 64) || null }),
    useraccountcontrol: (text) => ({ enabled: text === null || !isDisabled(text) }),
    [marker.toLowerCase()]: (text) => ({ marker: text && text.slice(0, 100) }),
    [identity.toLowerCase()]: (text) => ({ identity_hash: identityHash(text) }),
  }
  const heard = Object.keys(values).map((name) => read[name]?.(values[name][0] ?? null))
  return Object.assign({}, ...heard)
}

function identityHash(text: string | null) {
  const number = text ? parseIdentityNumber(text) : null
  return number && hashIdentityNumber(number.digits12)
}

/** As `persons.sort_name`. */
const nameKey = ({ sn, givenname }: Values) =>
  sn?.[0] && givenname?.[0] ? fold(`${sn[0]} ${givenname[0]}`).slice(0, 200) : null
