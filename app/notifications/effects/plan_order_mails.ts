import { addWorkingDays } from '#shared/working_days'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import Person from '#people/models/person'
import Order from '#orders/models/order'
import type { TextKind } from '#notifications/mail_kinds'
import { planMails } from '#notifications/planning/plan_mail'
import {
  answerableManagers,
  hr,
  nearestManagers,
  persons,
  type Recipient,
} from '#notifications/planning/recipients'
import { mailedAdministrators } from '#notifications/planning/mailed_administrators'

interface OrderIds {
  orderId: number
  event: number
}

const orderIn = (trx: Trx, id: number) => Order.findOrFail(id, { client: trx })

/** A mail about an order that each recipient gets once, however often the fact is told. */
const once = (trx: Trx, kind: TextKind, orderId: number, recipients: Recipient[]) =>
  planMails(trx, recipients, { kind, fact: `o${orderId}`, ids: { orderId }, orderId })

/** A joiner's order is parked: HR draws up the contract, and is reminded when it takes long. */
export async function onParked(trx: Trx, { orderId }: OrderIds) {
  const contract = await trx
    .from('contracts')
    .where({ order_id: orderId, state: 'ordered' })
    .first()
  if (!contract) return
  await once(trx, 'hr_contract_ordered', orderId, await hr(trx))
  const { contractReminderDays } = await settings.read(trx)
  await trx
    .from('contracts')
    .where({ id: contract.id })
    .whereNull('remind_on')
    .update({ remind_on: addWorkingDays(clock.today(), contractReminderDays) })
}

/** An assistant has placed it: the nearest managers are asked; any above them may attest too. */
export async function onSubmitted(trx: Trx, { orderId, event }: OrderIds) {
  const order = await orderIn(trx, orderId)
  const managers = order.orgUnitId ? await nearestManagers(order.orgUnitId, trx) : []
  const plan = { kind: 'attestation_wanted' as const, fact: `o${orderId}e${event}` }
  await planMails(trx, persons(managers), { ...plan, ids: { orderId }, orderId })
}

export async function onRejected(trx: Trx, { orderId }: OrderIds) {
  const order = await orderIn(trx, orderId)
  await once(trx, 'order_rejected', orderId, persons([order.ordererPersonId]))
}

export async function onContractEnded(trx: Trx, { orderId }: OrderIds) {
  const managers = await answerableManagers(await orderIn(trx, orderId), trx)
  await once(trx, 'contract_ended', orderId, persons(managers))
}

/** The new colleague is welcomed at the private address, if there is one: giving it is voluntary. */
export async function planWelcome(trx: Trx, { orderId }: OrderIds) {
  const order = await orderIn(trx, orderId)
  const person = order.personId ? await Person.find(order.personId, { client: trx }) : null
  if (order.kind !== 'joiner' || !person?.privateEmail) return
  await once(trx, 'welcome', orderId, [{ personId: person.id, address: person.privateEmail }])
}

export async function onCompleted(trx: Trx, ids: OrderIds) {
  const managers = await answerableManagers(await orderIn(trx, ids.orderId), trx)
  const recipients = [...persons(managers), ...(await hr(trx))]
  await once(trx, 'order_completed', ids.orderId, recipients)
  await planWelcome(trx, ids)
}

/** Whoever has been told of the order is told of its end; a contract's end has a mail of its own. */
export async function onCancelled(trx: Trx, { orderId, event }: OrderIds) {
  const order = await orderIn(trx, orderId)
  if (!order.placedAt) return
  const staff = (await endedByContract(trx, orderId, event)) ? [] : await managersAndHr(trx, order)
  const recipients = [...staff, ...(await mailedAdministrators(trx, orderId))]
  await once(trx, 'order_cancelled', orderId, recipients)
}

/** A contract that is withdrawn because the order was cancelled comes after that in the history. */
const endedByContract = (trx: Trx, orderId: number, cancelled: number) =>
  trx
    .from('order_events')
    .where('order_id', orderId)
    .where('id', '<', cancelled)
    .whereIn('event', ['contract_declined', 'contract_withdrawn'])
    .first()

/** HR knows nothing of an order that was never parked. */
async function managersAndHr(trx: Trx, order: Order) {
  const managers = persons([...(await answerableManagers(order, trx)), order.ordererPersonId])
  return order.parkedAt ? [...managers, ...(await hr(trx))] : managers
}
