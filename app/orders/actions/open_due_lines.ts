import type { Actor } from '#shared/actor'
import { clock, startOfDay } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce, intend } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import Employment from '#people/models/employment'
import { changeLineState } from '#orders/actions/change_line_state'
import { dueDate } from '#orders/rules/dates'
import { openableLines } from '#orders/rules/openable_lines'
import { guarded, type OrderSituation, orderSituation } from '#orders/rules/order_situation'

/** Opens every line of the order whose time has come, and sees to it that the others open on their day. */
export async function openDueLines(trx: Trx, actor: Actor, orderId: number) {
  const situation = await orderSituation(trx, orderId)
  const { order, lines, requirements } = situation
  const open = openableLines(
    { ...guarded(situation), state: order.state, lines, requirements },
    clock.today()
  )
  const dueOn = await dueDateOf(trx, situation)
  let event = 0
  for (const { id } of open) {
    const line = lines.find((one) => one.id === id)!
    event = await changeLineState(trx, actor, line, 'open', {
      opened_at: clock.now(),
      due_on: dueOn,
    })
  }
  if (open.length > 0) await announce(trx, 'orders.lines_opened', { orderId, event })
  await intendOpenings(trx, situation)
}

async function dueDateOf(trx: Trx, { order }: OrderSituation) {
  const { acknowledgementDays } = await settings.read(trx)
  const employment = await Employment.find(order.employmentId, { client: trx })
  return dueDate(clock.today(), acknowledgementDays, employment?.startDate ?? clock.today())
}

/** Lines with a lead time of their own are looked at again on the morning of their day. */
async function intendOpenings(trx: Trx, { order, lines }: OrderSituation) {
  const later = lines.filter(
    (line) => line.state === 'waiting' && (line.opensOn ?? '') > clock.today()
  )
  for (const on of new Set(later.map((line) => line.opensOn!)))
    await intend(trx, 'orders.open_lines', { orderId: order.id, on }, startOfDay(on))
}
