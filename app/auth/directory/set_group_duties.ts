import { system } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { groupKey } from '#auth/directory/group_key'
import type User from '#auth/models/user'
import { recordUserAudit } from '#auth/record_user_audit'

/** Gives a user the duties of these groups, and takes back what came from others. Those given by hand stay. */
export const setGroupDuties = (user: User, groups: string[]) =>
  inTransaction(async (trx) => {
    const held = await trx.from('user_duties').where('user_id', user.id).forUpdate()
    const byHand = held.filter(({ by_group: byGroup }) => !byGroup).map(({ duty }) => duty)
    const before = held.filter(({ by_group: byGroup }) => byGroup).map(({ duty }) => duty)
    const wanted = await dutiesOf(trx, groups)
    const after = wanted.filter((duty) => !byHand.includes(duty))
    if (sameSet(before, after)) return
    await trx.from('user_duties').where({ user_id: user.id, by_group: true }).delete()
    for (const duty of after) await give(trx, user, duty)
    await recordUserAudit(trx, system, 'duties_by_group', user, { before, after })
  })

/** Somebody who signs in twice at once is given it once. */
const give = (trx: Trx, { id }: User, duty: string) =>
  trx
    .insertQuery()
    .table('user_duties')
    .insert({ user_id: id, duty, by_group: true })
    .knexQuery.onConflict(['user_id', 'duty'])
    .ignore()

async function dutiesOf(trx: Trx, groups: string[]): Promise<string[]> {
  const keys = new Set(groups.map(groupKey))
  const rows = await trx.from('group_duties').orderBy('duty').select('group_key', 'duty')
  const given = rows.filter(({ group_key: key }) => keys.has(key)).map(({ duty }) => duty)
  return [...new Set(given)]
}

const sameSet = (one: string[], other: string[]) =>
  one.length === other.length && one.every((duty) => other.includes(duty))
