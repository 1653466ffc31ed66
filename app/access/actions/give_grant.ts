import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import Grant from '#access/models/grant'
import Justification from '#access/models/justification'

interface Gift {
  personId: number
  itemId: number
  levelId: number | null
  lineId: number
  orderId: number
  /** The roles that the line came from; empty when it was ordered for its own sake. */
  roleIds: number[]
}

/** Records that a person now has an item, because of this line, and why they hold it. */
export async function giveGrant(trx: Trx, gift: Gift) {
  const today = clock.today()
  const grant = await Grant.create(
    {
      personId: gift.personId,
      itemId: gift.itemId,
      levelId: gift.levelId,
      validFrom: today,
      grantedAt: clock.now(),
      givenByLineId: gift.lineId,
      source: 'order',
    },
    { client: trx }
  )
  const because = { grantId: grant.id, orderLineId: gift.lineId, validFrom: today }
  const assignments = await assignmentsOf(trx, gift)
  for (const { id } of assignments)
    await Justification.create({ ...because, roleAssignmentId: id }, { client: trx })
  if (assignments.length === 0) await Justification.create(because, { client: trx })
  return grant
}

const assignmentsOf = (trx: Trx, { orderId, roleIds }: Gift): Promise<{ id: number }[]> =>
  trx
    .from('role_assignments')
    .where('order_id', orderId)
    .whereIn('role_id', roleIds)
    .whereNull('valid_to')
    .select('id')
    .then((rows: { id: number }[]) => rows)
