import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Audience } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { type GrantReach, type GrantReader, grantReach } from '#access/queries/grant_reach'
import { type GrantFilter, grantsSeen } from '#access/queries/grants_seen'
import { withReasons } from '#access/queries/held_grants'

const PAGE = 100

/** Who had what on a day, as one reader may see it. */
export async function grantsPage(reader: GrantReader, audience: Audience, filter: GrantFilter) {
  const on = filter.on ?? clock.today()
  const reach = await grantReach(reader)
  const rows = await grantsSeen(on, reader, reach, filter).limit(PAGE + 1)
  const grants = await withReasons(rows.slice(0, PAGE), on)
  const persons = await presentPersons(
    grants.map(({ personId }) => personId),
    audience
  )
  const last = rows.length > PAGE ? grants.at(-1)!.id : null
  return {
    grants: grants.map((grant) => ({ ...grant, person: persons.get(grant.personId)! })),
    on,
    filter,
    next: last && addressOf('/grants', { ...filter, after: last }),
    first: filter.after ? addressOf('/grants', { ...filter, after: null }) : null,
    file: addressOf('/grants/file', { ...filter, on, after: null }),
    items: await itemChoices(reach),
    seesOrders: reach.people,
    ownOnly: !reach.people,
  }
}

function itemChoices({ people, ownItemIds }: GrantReach) {
  const query = db.from('catalogue_items').orderBy('name').select('id as value', 'name as label')
  return people ? query : query.whereIn('id', ownItemIds)
}

/** The address of a page with a filter. */
export function addressOf(path: string, filter: GrantFilter) {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}
