import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import Justification from '#access/models/justification'

export interface Because {
  lineId: number
  orderId: number
  /** The roles that the line comes from; empty when it was ordered for its own sake. */
  roleIds: number[]
}

/** Brings why a grant is held, as far as its line says, to what the line comes from now. */
export async function justifyGrant(trx: Trx, grantId: number, because: Because) {
  const assignments = await assignmentsOf(trx, because)
  const wanted: (number | null)[] =
    assignments.length > 0 ? assignments.map(({ id }) => id) : [null]
  const held = await Justification.query({ client: trx })
    .where({ grantId, orderLineId: because.lineId })
    .whereNull('validTo')
  const today = clock.today()
  for (const one of held.filter(({ roleAssignmentId: id }) => !wanted.includes(id)))
    await one.useTransaction(trx).merge({ validTo: today }).save()
  for (const id of wanted.filter((it) => !held.some((one) => one.roleAssignmentId === it)))
    await Justification.create(
      { grantId, orderLineId: because.lineId, roleAssignmentId: id, validFrom: today },
      { client: trx }
    )
}

const assignmentsOf = (trx: Trx, { orderId, roleIds }: Because): Promise<{ id: number }[]> =>
  trx
    .from('role_assignments')
    .where('order_id', orderId)
    .whereIn('role_id', roleIds)
    .whereNull('valid_to')
    .select('id')
    .then((rows: { id: number }[]) => rows)
