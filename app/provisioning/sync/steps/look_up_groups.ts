import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { observedLines } from '#provisioning/sync/predicates/observed_lines'
import { MOST_ENTRIES } from '#provisioning/sync/steps/settle_entries'
import { pendingEntries } from '#provisioning/sync/queries/pending_entries'
import type { Turn } from '#provisioning/sync/steps/turn'

/** A membership changes the group and not the account, so whoever waits for one is asked about it. */
export async function lookUpGroups(turn: Turn) {
  if (turn.state?.state !== 'applying') return
  turn.entries = await pendingEntries(MOST_ENTRIES)
  for (const entry of turn.entries) {
    const groups = await groupsAwaited(entry)
    if (groups.length > 0) await askDirectory(() => lookUp(entry, groups))
  }
}

async function groupsAwaited({ person_id: personId, deleted_at: deletedAt }: KnownEntry) {
  if (personId === null || deletedAt !== null) return []
  const predicates = (await observedLines(db, personId)).flatMap((line) => line.predicates)
  return predicates.filter(({ kind }) => kind === 'member_of').map(({ argument }) => argument!)
}

async function lookUp(entry: KnownEntry, groups: string[]) {
  const open = await directory()
  const found = await open.read(entry.directory_id, ['memberOf'])
  const dns = found?.attributes.memberOf ?? []
  const byId = []
  for (const group of groups.filter((one) => !one.includes('=')))
    if (dns.includes((await open.read(group))?.dn ?? '')) byId.push(group)
  await keep(entry, [...dns, ...byId])
}

async function keep(entry: KnownEntry, groups: string[]) {
  entry.attributes = JSON.stringify({ ...JSON.parse(entry.attributes), memberof: groups })
  const { id, attributes } = entry
  await inTransaction((trx) => trx.from('directory_entries').where({ id }).update({ attributes }))
}
