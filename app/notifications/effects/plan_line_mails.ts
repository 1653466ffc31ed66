import type { Trx } from '#shared/database/transaction'
import type { TextKind } from '#notifications/mail_kinds'
import { planMails } from '#notifications/planning/plan_mail'
import { hr, persons } from '#notifications/planning/recipients'

interface LineIds {
  lineId: number
  orderId: number
  event: number
}

/** Tells orderer and HR at once: every repetition of the fact is a fact of its own. */
const tellOrdererAndHr = (kind: TextKind) => async (trx: Trx, ids: LineIds) => {
  const { lineId, orderId, event } = ids
  const recipients = [...(await ordererOf(trx, orderId)), ...(await hr(trx))]
  await planMails(trx, recipients, {
    kind,
    fact: `l${lineId}e${event}`,
    ids: { lineId, orderId, event },
    orderId,
  })
}

export const onLineDeclined = tellOrdererAndHr('line_declined')
export const onLineReturned = tellOrdererAndHr('line_returned')

/** Only who ordered can decide it. */
export async function onLineNeedsDecision(trx: Trx, { lineId, orderId, event }: LineIds) {
  const plan = { kind: 'line_needs_decision' as const, fact: `l${lineId}e${event}`, orderId }
  await planMails(trx, await ordererOf(trx, orderId), { ...plan, ids: { lineId, orderId, event } })
}

async function ordererOf(trx: Trx, orderId: number) {
  const order = await trx.from('orders').where('id', orderId).firstOrFail()
  return persons([order.orderer_person_id])
}
