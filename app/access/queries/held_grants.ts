import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { type CivilDate, clock } from '#shared/clock'
import { type Reason, reasonsOf } from '#access/queries/reasons'

export interface HeldGrant {
  id: number
  personId: number
  itemId: number
  item: string
  kind: string
  level: string | null
  since: CivilDate
  until: CivilDate | null
  reasons: Reason[]
}

/** What a person holds on a day, today if none is given, with the reasons that held then. */
export async function heldGrants(
  personId: number,
  on: CivilDate = clock.today()
): Promise<HeldGrant[]> {
  const rows = await grantsOn(on).where('grants.person_id', personId).orderBy(NAMED)
  return withReasons(rows, on)
}

const NAMED = [{ column: 'catalogue_items.name' }, { column: 'grants.id' }] as any

/** Grants that hold on a day, joined with item and level; to be narrowed by the caller. */
export function grantsOn(on: CivilDate): DatabaseQueryBuilderContract<any> {
  const query = db
    .from('grants')
    .join('catalogue_items', 'catalogue_items.id', 'grants.item_id')
    .leftJoin('levels', 'levels.id', 'grants.level_id')
    .where('grants.valid_from', '<=', on)
    .where((inner) => inner.whereNull('grants.valid_to').orWhere('grants.valid_to', '>=', on))
    .select('grants.id', 'grants.person_id', 'grants.item_id', 'grants.valid_from')
    .select('grants.valid_to', 'catalogue_items.name', 'catalogue_items.kind')
    .select('levels.name as level')
  if (on >= clock.today()) query.whereNull('grants.revoked_at')
  return query
}

/** Rows of `grantsOn` with their reasons, in one more query. */
export async function withReasons(rows: any[], on: CivilDate): Promise<HeldGrant[]> {
  const reasons = await reasonsOf(
    rows.map(({ id }) => id),
    on
  )
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    itemId: row.item_id,
    item: row.name,
    kind: row.kind,
    level: row.level,
    since: row.valid_from,
    until: row.valid_to,
    reasons: reasons.get(row.id) ?? [],
  }))
}
