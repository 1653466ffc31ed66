import type { Client } from 'ldapts'
import db from '@adonisjs/lucid/services/db'
import { DEFAULTS } from '#settings/catalogue'
import { guidOf } from '#connectors/active_directory/guid'
import { UNITS } from '#tests/support/domain_controller'

const DISABLED = 2

interface Found {
  id: string
  marker: string
  enabled: boolean
}

/** Every account with a marker of ours, as the domain's administrator sees it. */
async function markedAccounts(administrator: Client): Promise<Found[]> {
  const marker = DEFAULTS.directoryMarker
  const { searchEntries } = await administrator.search(UNITS.kvittens, {
    filter: `(&(objectClass=user)(${marker}=*))`,
    attributes: [marker, 'userAccountControl', 'objectGUID'],
    explicitBufferAttributes: ['objectGUID'],
    paged: true,
  })
  return searchEntries.map((entry) => ({
    id: guidOf(entry.objectGUID as Buffer),
    marker: String(entry[marker]),
    enabled: (Number(entry.userAccountControl) & DISABLED) === 0,
  }))
}

/**
 * What is wrong with the accounts when nothing is due any more: one made twice, one that is recorded and
 * not there, one enabled that nobody should be able to use, one disabled that somebody should.
 */
export async function brokenAccounts(administrator: Client): Promise<string[]> {
  const found = await markedAccounts(administrator)
  const accounts = await db.from('accounts').whereNotNull('directory_id')
  const ids = new Map(found.map((one) => [one.id, one]))
  const markers = found.map(({ marker }) => marker)
  const open = new Set(accounts.filter((one) => !one.closed_at).map((one) => one.directory_id))
  return [
    ...markers.filter((one, n) => markers.indexOf(one) !== n).map((one) => `${one} was made twice`),
    ...accounts
      .filter((one) => !ids.has(one.directory_id))
      .map((one) => `${one.user_name} is not there`),
    ...found
      .filter((one) => one.enabled && !open.has(one.id))
      .map((one) => `${one.marker} is open`),
    ...found
      .filter((one) => !one.enabled && open.has(one.id))
      .map((one) => `${one.marker} is shut`),
  ]
}
