import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import Grant from '#access/models/grant'
import { ORDERED_SOURCES } from '#people/enums'
import Account from '#people/models/account'
import Employment from '#people/models/employment'
import { TAKING_BACK } from '#orders/rules/taken_back'

/**
 * Whether the person holds the same apart from the order that gave it, so that nobody shall take it
 * away: by another grant that is not being taken back, or, an account, by having had it before any
 * order and being employed besides.
 */
export async function heldOtherwise(trx: Trx, grant: Grant, employmentId: number | null) {
  return (await byAnotherGrant(trx, grant)) || (await byAnEarlierAccount(trx, grant, employmentId))
}

async function byAnotherGrant(trx: Trx, { id, personId, itemId, levelId, accountId }: Grant) {
  const other = await Grant.query({ client: trx })
    .where({ personId, itemId, levelId, accountId })
    .whereNot('id', id)
    .whereNull('revokedAt')
    .whereNotExists((back) =>
      back
        .from('order_lines')
        .whereColumn('order_lines.replaces_line_id', 'grants.given_by_line_id')
        .where('order_lines.direction', 'revoke')
        .whereIn('order_lines.state', TAKING_BACK)
    )
    .first()
  return other !== null
}

async function byAnEarlierAccount(
  trx: Trx,
  { personId, accountId }: Grant,
  employmentId: number | null
) {
  const account = accountId ? await Account.find(accountId, { client: trx }) : null
  if (!account || ORDERED_SOURCES.includes(account.source)) return false
  const employed = await Employment.query({ client: trx })
    .where({ personId, state: 'confirmed' })
    .whereNot('id', employmentId ?? 0)
    .where((still) => still.whereNull('lastDate').orWhere('lastDate', '>=', clock.today()))
    .first()
  return employed !== null
}
