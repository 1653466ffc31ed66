import { type CivilDate, clock } from '#shared/clock'
import { maskIdentityNumber } from '#people/identity_numbers'
import type Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'
import { unitPathsOf } from '#people/queries/unit_paths'
import type { Viewer } from '#auth/viewer'
import { personParts } from '#access/person_parts'
import { heldGrants } from '#access/queries/held_grants'

interface Reader {
  viewer: Viewer
  audience: Audience
}

/** Everything that one person's page shows to one reader, on a day. */
export async function personPage(person: Person, { viewer, audience }: Reader, on: CivilDate) {
  await person.load('employments', (query) => query.preload('orgUnit').orderBy('startDate', 'desc'))
  await person.load('accounts')
  const own = person.id === viewer.personId
  const paths = await unitPathsOf([person.id])
  return {
    shown: presentPerson(person, audience, paths.get(person.id)),
    person,
    masked: maskIdentityNumber(person),
    seesDetails: own || viewer.can('persons.change') || viewer.can('identity_numbers.reveal'),
    employments: person.employments.map(asShown),
    accounts: person.accounts,
    grants: await heldGrants(person.id, on),
    parts: await personParts({ personId: person.id, viewer, audience, own }),
    seesOrders: !own || viewer.isManager || viewer.can('orders.view_all'),
    on,
    isToday: on === clock.today(),
    own,
  }
}

function asShown(employment: Person['employments'][number]) {
  return { employment, unit: employment.orgUnit, state: stateOf(employment) }
}

function stateOf({ state, startDate, lastDate }: Person['employments'][number]) {
  if (state !== 'confirmed') return state
  if (lastDate && lastDate < clock.today()) return 'ended'
  return startDate > clock.today() ? 'starts_later' : 'confirmed'
}
