import type { Client } from 'ldapts'
import type { RightFinding } from '#connectors/directory'
import { entryOf } from '#connectors/active_directory/entries'
import type { NamingContexts } from '#connectors/active_directory/naming_contexts'
import type { Settled } from '#connectors/active_directory/options'
import { checkCreate, checkReceive } from '#connectors/active_directory/rights/check_units'
import { checkReset, checkWrite } from '#connectors/active_directory/rights/check_accounts'
import { checkGroups } from '#connectors/active_directory/rights/check_groups'
import { checkChanges, checkDeleted } from '#connectors/active_directory/rights/check_feed'
import { checkElsewhere, checkPrivilege } from '#connectors/active_directory/rights/check_excess'
import type { RightCheck } from '#connectors/active_directory/rights/inquiry'
import { search } from '#connectors/active_directory/search'

const CHECKS: RightCheck[] = [
  checkCreate,
  checkWrite,
  checkReset,
  checkReceive,
  checkGroups,
  checkChanges,
  checkDeleted,
  checkElsewhere,
  checkPrivilege,
]

/** Asks the directory what it would let us do, and changes nothing. */
export async function checkRights(
  client: Client,
  settled: Settled,
  contexts: NamingContexts
): Promise<RightFinding[]> {
  const inquiry = { client, settled, contexts, token: await ownToken(client) }
  const findings: RightFinding[] = []
  for (const check of CHECKS) findings.push(await check(inquiry))
  return findings
}

async function ownToken(client: Client) {
  const { entries } = await search(client, '', { scope: 'base', attributes: ['tokenGroups'] })
  return entryOf(entries[0], ['tokenGroups']).attributes.tokenGroups
}
