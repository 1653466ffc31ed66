import { DateTime } from 'luxon'
import { clock, ZONE } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { addWorkingDays, isWorkingDay } from '#shared/working_days'
import { settings } from '#settings/settings'
import Order from '#orders/models/order'
import { planMails } from '#notifications/planning/plan_mail'
import { answerableManagers, hr, persons } from '#notifications/planning/recipients'

const MOST_AT_ONCE = 100

interface DueContract {
  id: number
  order_id: number
  reminders: number
}

/** Reminds HR and manager of contracts that are still unsigned, in office hours on working days. */
export async function remindContracts(trx: Trx) {
  if (!inOfficeHours()) return
  const { contractReminderDays } = await settings.read(trx)
  const next = addWorkingDays(clock.today(), contractReminderDays)
  for (const contract of await dueContracts(trx)) {
    await remindOf(trx, contract)
    await trx
      .from('contracts')
      .where({ id: contract.id, state: 'ordered' })
      .update({ reminders: contract.reminders + 1, remind_on: next })
  }
}

const dueContracts = (trx: Trx): Promise<DueContract[]> =>
  trx
    .from('contracts')
    .where('state', 'ordered')
    .where('remind_on', '<=', clock.today())
    .orderBy('remind_on')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .select('id', 'order_id', 'reminders')

async function remindOf(trx: Trx, { id, order_id: orderId, reminders }: DueContract) {
  const order = await Order.findOrFail(orderId, { client: trx })
  const managers = persons(await answerableManagers(order, trx))
  await planMails(trx, [...(await hr(trx)), ...managers], {
    kind: 'contract_reminder',
    fact: `c${id}n${reminders + 1}`,
    ids: { orderId },
    orderId,
  })
}

function inOfficeHours() {
  const { hour } = DateTime.fromISO(clock.now(), { zone: ZONE })
  return isWorkingDay(clock.today()) && hour >= 7 && hour < 17
}
