import db from '@adonisjs/lucid/services/db'

export interface LineGroups {
  /** Accounts in the directory: to give to, the one that is open; to take from, all that ever were. */
  directoryIds: string[]
  /** Distinguished names of what the line gives or takes. */
  groups: string[]
  /** Of these, what the person holds by another grant too. */
  heldOtherwise: string[]
}

/** What a line of a `directory_group` item is about. */
export async function groupsOfLine(lineId: number): Promise<LineGroups> {
  const line = await db
    .from('order_lines as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .where('l.id', lineId)
    .select('o.person_id', 'l.item_id', 'l.level_id', 'l.replaces_line_id', 'l.direction')
    .firstOrFail()
  const groups = await groupsOf(line.item_id, line.level_id)
  const isTaken = line.direction === 'revoke'
  const accounts = await directoryIdsOf(line.person_id)
  return {
    directoryIds: (isTaken ? accounts : openOne(accounts)).map(({ id }) => id),
    groups,
    heldOtherwise: isTaken ? await heldOtherwise(line, groups) : [],
  }
}

const ofLevel = (query: any, levelId: number | null) =>
  query.whereNull('level_id').orWhere('level_id', levelId ?? 0)

async function groupsOf(itemId: number, levelId: number | null): Promise<string[]> {
  const rows = await db
    .from('item_groups')
    .where('item_id', itemId)
    .where((query) => ofLevel(query, levelId))
    .orderBy('id')
  return rows.map(({ group }) => group)
}

const openOne = (accounts: { id: string; closed: boolean }[]) =>
  accounts.filter(({ closed }) => !closed).slice(0, 1)

/** The newest first. */
async function directoryIdsOf(personId: number) {
  const rows = await db
    .from('accounts')
    .where('person_id', personId)
    .whereNotNull('directory_id')
    .orderBy('id', 'desc')
  return rows.map((row) => ({ id: row.directory_id as string, closed: row.closed_at !== null }))
}

async function heldOtherwise(
  { person_id: personId, replaces_line_id: givenBy }: Record<string, number>,
  groups: string[]
): Promise<string[]> {
  const rows = await db
    .from('grants as g')
    .join('item_groups as i', (join) =>
      join
        .on('i.item_id', 'g.item_id')
        .andOn((level) => level.onNull('i.level_id').orOn('i.level_id', 'g.level_id'))
    )
    .where('g.person_id', personId)
    .whereNull('g.revoked_at')
    .where((other) =>
      other.whereNull('g.given_by_line_id').orWhereNot('g.given_by_line_id', givenBy)
    )
    .whereIn('i.group', groups)
    .distinct('i.group')
  return rows.map(({ group }) => group)
}
