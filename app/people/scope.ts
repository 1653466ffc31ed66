import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { addDays, clock } from '#shared/clock'

/** As much of the one who is looking as decides whom they may see; a Viewer is one. */
export interface PeopleReader {
  personId: number | null
  managedPaths: string[]
  can(permission: 'persons.view_all' | 'protected_persons.view'): boolean
}

/** Managers still see whom they must collect things from. */
const DAYS_AFTER_LAST_DAY = 90

type Query = DatabaseQueryBuilderContract<any>

/** The earliest last day of an employment by which a unit's managers still see the person. */
export const earliestLastDay = () => addDays(clock.today(), -DAYS_AFTER_LAST_DAY)

/** Keeps the persons that the reader may see; those with protected identity are gone for all but a few. */
export function withinScope(query: Query, reader: PeopleReader, column = 'persons.id') {
  const known = (inner: Query) => knownTo(inner, reader, column)
  if (!reader.can('persons.view_all')) query.where(known)
  if (!reader.can('protected_persons.view'))
    query.where((inner: Query) => inner.where('persons.protected', false).orWhere(known))
  return query
}

/** Oneself, and everybody in the branches that one manages. */
function knownTo(query: Query, { personId, managedPaths }: PeopleReader, column: string) {
  query.where(column, personId ?? 0)
  if (managedPaths.length === 0) return
  query.orWhereIn(column, (inner: Query) => inBranches(inner, managedPaths))
}

/** Ids of the persons who are, will be or recently were employed in one of the branches. */
export function inBranches(query: Query, paths: string[]): Query {
  return query
    .from('employments')
    .join('org_units', 'org_units.id', 'employments.org_unit_id')
    .where(whereCurrent)
    .where((inner: Query) => {
      for (const path of paths) inner.orWhere('org_units.path', 'like', `${path}%`)
    })
    .select('employments.person_id')
}

/** Keeps employments that aren't cancelled and didn't end long ago. */
export function whereCurrent(query: Query) {
  query
    .whereNot('employments.state', 'cancelled')
    .where((inner: Query) =>
      inner
        .whereNull('employments.last_date')
        .orWhere('employments.last_date', '>=', earliestLastDay())
    )
}
