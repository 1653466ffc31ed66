import { type Actor, system as byItself } from '#shared/actor'
import { addDays, clock } from '#shared/clock'
import PlaceOrder from '#orders/actions/place_order'
import StartDraft from '#orders/actions/start_draft'
import type { HireForm } from '#orders/hire_form'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import Contract from '#orders/models/contract'
import SignContract from '#orders/actions/sign_contract'
import AcknowledgeLine, { type Outcome } from '#orders/actions/acknowledge_line'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type OrgUnit from '#people/models/org_unit'
import type Person from '#people/models/person'
import { given } from '#tests/support/given'

export const actorOf = (person: Person): Actor => ({
  kind: 'person',
  personId: person.id,
  userId: null,
  source: 'web',
})

/** A form for Åsa Öhrström, who begins in three weeks. */
export function hireForm(
  unit: OrgUnit,
  items: CatalogueItem[],
  values: Partial<HireForm> = {}
): HireForm {
  return {
    givenNames: 'Åsa Maria',
    preferredName: 'Åsa',
    familyName: 'Öhrström',
    identityNumber: null,
    birthDate: null,
    privateEmail: 'asa@example.se',
    privatePhone: null,
    orgUnitId: unit.id,
    title: 'Lärare',
    form: 'permanent',
    startDate: addDays(clock.today(), 21),
    lastDate: null,
    caseNumber: null,
    existingPersonId: null,
    roleIds: [],
    lines: items.map((item) => ({ itemId: item.id, levelId: null, roleIds: [], note: null })),
    ...values,
  }
}

/** A school with a manager, an administrator, and an account and a system to order. */
export async function givenSchool() {
  const manager = await given.person({ preferredName: 'Maria', familyName: 'Lindqvist' })
  const unit = await given.unit({ manager })
  await given.employment(manager, unit, { title: 'Rektor' })
  const it = await given.person({ preferredName: 'Ali', familyName: 'Noor' })
  const account = await given.item({
    name: 'AD-konto',
    isPrimary: true,
    reportsAccount: true,
    administrators: [it],
  })
  const admin = await given.person({ preferredName: 'Eva', familyName: 'Berg' })
  const system = await given.item({ name: 'Edlevo', administrators: [admin] })
  return { manager, unit, it, account, admin, system }
}

type School = Awaited<ReturnType<typeof givenSchool>>

export async function placeHire(
  school: Pick<School, 'manager' | 'unit'>,
  items: CatalogueItem[],
  values: Partial<HireForm> = {},
  attested = true
): Promise<Order> {
  const actor = actorOf(school.manager)
  const form = hireForm(school.unit, items, values)
  const draft = await new StartDraft().handle({ actor, formToken: given.formToken(), form })
  const order = { id: draft.id, version: draft.version ?? 1 }
  return new PlaceOrder().handle({ actor, order, attested })
}

export async function sign(order: Pick<Order, 'id'>) {
  const contract = await Contract.findByOrFail('orderId', order.id)
  await new SignContract().handle({ actor: byItself, contract, signedOn: clock.today() })
}

export const lineOf = (order: Pick<Order, 'id'>, item: CatalogueItem) =>
  OrderLine.query()
    .where({ orderId: order.id, itemId: item.id })
    .orderBy('id', 'desc')
    .firstOrFail()

export async function acknowledge(
  order: Pick<Order, 'id'>,
  item: CatalogueItem,
  outcome: Outcome = 'done',
  actor: Actor = byItself
) {
  const line = await lineOf(order, item)
  const remark = outcome === 'done' ? null : 'därför'
  const account = item.reportsAccount ? { userName: `user${order.id}`, email: null } : undefined
  return new AcknowledgeLine().handle({ actor, line, outcome, remark, account })
}
