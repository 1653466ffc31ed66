import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'

/** What a group gave, it can take away: that doesn't count. @throws Invalid when no other open user is an administrator. */
export async function refuseLastAdministrator(trx: Trx, userId: number, field: string) {
  const others = await trx
    .from('user_duties')
    .join('users', 'users.id', 'user_duties.user_id')
    .where({ 'user_duties.duty': 'administrator', 'user_duties.by_group': false })
    .whereNull('users.disabled_at')
    .select('users.id')
    .forUpdate()
  if (others.length > 0 && others.every(({ id }) => id === userId))
    throw invalid({ [field]: 'users.problems.last_administrator' })
}
