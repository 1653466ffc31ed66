import { ResultCodeError } from 'ldapts'
import { DirSyncControl, withDeleted } from '#connectors/active_directory/controls'
import { equals } from '#connectors/active_directory/filters'
import { finding, grantCommands, stateOf } from '#connectors/active_directory/rights/commands'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'
import { GET_CHANGES } from '#connectors/active_directory/rights/schema_ids'
import { type Found, search } from '#connectors/active_directory/search'

/** Whether DirSync answers us. Everybody may ask it for what they may read, unless that was taken away. */
export async function checkChanges(inquiry: Inquiry) {
  const { client, contexts } = inquiry
  const options = { filter: equals('objectClass', 'domainDNS'), attributes: ['name'] }
  const asking = search(client, contexts.domain, options, new DirSyncControl())
  const held = await answered(asking, () => true)
  const grant = {
    on: contexts.domain,
    inherit: 'T' as const,
    dsacls: 'CA;Replicating Directory Changes',
    sddl: `OA;;CR;${GET_CHANGES};`,
  }
  return finding('follow_changes', stateOf(held), grantCommands(inquiry, grant))
}

/**
 * Whether we see what was deleted. Else a deleted account would look as if nothing had happened. Everybody
 * finds the place; only who may read there is told its name.
 */
export async function checkDeleted(inquiry: Inquiry) {
  const { client, contexts, settled } = inquiry
  const dn = `CN=Deleted Objects,${contexts.domain}`
  const options = { scope: 'base' as const, attributes: ['name'] }
  const held = await answered(search(client, dn, options, withDeleted()), hasName)
  return finding('see_deleted', stateOf(held), [
    `dsacls "${dn}" /takeownership`,
    `dsacls "${dn}" /G "${settled.name}:LCRP"`,
    `# Samba: samba-tool can't; let_see_deleted in bin/directory/provision.py can`,
  ])
}

const hasName = ({ entries }: Found) => entries.some(({ attributes }) => attributes.length > 0)

/** A refusal is the answer here. */
async function answered(asking: Promise<Found>, isYes: (found: Found) => boolean) {
  try {
    return isYes(await asking)
  } catch (error) {
    if (error instanceof ResultCodeError) return false
    throw error
  }
}
