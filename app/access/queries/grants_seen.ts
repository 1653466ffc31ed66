import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { CivilDate } from '#shared/clock'
import { whereNamed } from '#people/queries/list_persons'
import { withinScope } from '#people/scope'
import type { GrantReach, GrantReader } from '#access/queries/grant_reach'
import { grantsOn } from '#access/queries/held_grants'

type Query = DatabaseQueryBuilderContract<any>

export interface GrantFilter {
  on?: CivilDate | null
  item?: number | null
  q?: string | null
  after?: number | null
}

/** Grants that the reader may see and asks for; to be ordered and limited by the caller. */
export function grantsSeen(
  on: CivilDate,
  reader: GrantReader,
  reach: GrantReach,
  { item, q, after }: GrantFilter
): Query {
  const query = grantsOn(on).join('persons', 'persons.id', 'grants.person_id')
  query.where((inner: Query) => within(inner, reader, reach))
  if (item) query.where('grants.item_id', item)
  if (q) named(query, q, reader)
  if (after) query.where('grants.id', '>', after)
  return query.orderBy('grants.id')
}

function within(query: Query, reader: GrantReader, { people, ownItemIds }: GrantReach) {
  query.whereIn('grants.item_id', ownItemIds)
  if (people) query.orWhere((inner: Query) => withinScope(everybody(inner), reader))
}

/** A group without any condition would be left out, and with it everybody. */
const everybody = (query: Query) => query.whereNotNull('persons.id')

/** Nobody finds by name whom they may not know by name. */
function named(query: Query, q: string, reader: GrantReader) {
  whereNamed(query, q)
  if (reader.can('protected_persons.view')) return
  query.where((inner: Query) =>
    inner
      .where('persons.protected', false)
      .orWhere((known: Query) => withinScope(known, { ...scopeOf(reader), can: () => false }))
  )
}

const scopeOf = ({ personId, managedPaths }: GrantReader) => ({ personId, managedPaths })
