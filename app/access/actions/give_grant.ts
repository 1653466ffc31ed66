import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { type Because, justifyGrant } from '#access/actions/justify_grant'
import Grant from '#access/models/grant'

interface Gift extends Because {
  personId: number
  itemId: number
  levelId: number | null
}

/** Records that a person now has an item, because of this line, and why they hold it. */
export async function giveGrant(trx: Trx, gift: Gift) {
  const grant = await Grant.create(
    {
      personId: gift.personId,
      itemId: gift.itemId,
      levelId: gift.levelId,
      validFrom: clock.today(),
      grantedAt: clock.now(),
      givenByLineId: gift.lineId,
      source: 'order',
    },
    { client: trx }
  )
  await justifyGrant(trx, grant.id, gift)
  return grant
}
