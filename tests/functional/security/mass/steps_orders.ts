import { addDays, clock } from '#shared/clock'
import { system } from '#shared/actor'
import AcknowledgeLine, { type Outcome } from '#orders/actions/acknowledge_line'
import CatalogueItem from '#catalogue/models/catalogue_item'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import OrgUnit from '#people/models/org_unit'
import Person from '#people/models/person'
import Contract from '#orders/models/contract'
import type { Form } from '#tests/support/forms'
import { doDueWork } from '#tests/support/background'
import { placeHire, sign } from '#tests/support/given_hire'
import type { Step } from './step.js'

const firstDay = () => addDays(clock.today(), 40)

/** One more order of the assistant's. */
async function placed(familyName: string, items: string[], attested = true) {
  const manager = await Person.findByOrFail('familyName', 'Ekassistant')
  const unit = await OrgUnit.findOrFail(1)
  const wanted = await Promise.all(items.map((name) => CatalogueItem.findByOrFail('name', name)))
  const order = await placeHire({ manager, unit }, wanted, { familyName }, attested)
  return order
}

const linesOf = (order: Order) => OrderLine.query().where('orderId', order.id).orderBy('id')

const answered = (line: OrderLine, outcome: Outcome) =>
  new AcknowledgeLine().handle({
    actor: system,
    line,
    outcome,
    remark: outcome === 'done' ? null : 'Varför?',
    account: outcome === 'done' ? { userName: `konto${line.orderId}`, email: null } : undefined,
  })

async function unattested() {
  const { id } = await placed('Nekad', ['Konto ett'], false)
  return { id }
}

/** The account is there, and a system waits for its administrator. */
async function active(familyName: string) {
  const order = await placed(familyName, ['Konto ett', 'Verksamhet ett'])
  await sign(order)
  const [account] = await linesOf(order)
  await answered(account, 'done')
  await doDueWork()
  const [, line] = await linesOf(order)
  return { line, params: { id: order.id, line_id: line.id } }
}

async function returned() {
  const { line, params } = await active('Fråga')
  await answered(line, 'returned')
  return params
}

const dropped = async () => (await active('Släppt')).params
const replaced = async () => (await active('Ersatt')).params

async function declined() {
  const order = await placed('Utan', ['Konto ett'])
  await sign(order)
  const [account] = await linesOf(order)
  await answered(account, 'declined')
  return { id: order.id, line_id: account.id }
}

const oneMoreContract = async () => void (await placed('Sist', ['Konto ett']))
const lastOf = ({ fields }: Form, start: string) =>
  fields.findLast((name) => name.startsWith(start))!

const hire = {
  givenNames: 'Nora Maria',
  familyName: 'Nyanställd',
  privateEmail: 'nora@example.se',
  privatePhone: '070-174 06 05',
  orgUnitId: '1',
  title: 'Lärare',
  form: 'fixed_term',
}
const days = () => ({ startDate: firstDay(), lastDate: addDays(firstDay(), 200) })
/** Lists without a tick, and what the buttons say. */
const lists = ['lines', 'shown', 'extras', 'notes', 'press', 'roles']
const reason = { reason: 'Det blev inte av' }

export const orders: Step[] = [
  {
    route: 'POST /orders',
    page: '/orders/new',
    as: 'manager',
    fill: () => ({ ...hire, ...days() }),
  },
  {
    route: 'PUT /orders/:id/draft',
    page: '/orders/:id/draft',
    as: 'manager',
    on: 'own',
    fill: () => ({ ...hire, ...days() }),
  },
  {
    route: 'PUT /orders/:id/roles',
    page: '/orders/:id/roles',
    as: 'manager',
    on: 'own',
    also: lists,
    fill: { press: 'next' },
  },
  {
    route: 'PUT /orders/:id/check',
    page: '/orders/:id/check',
    as: 'manager',
    on: 'own',
    also: ['existingPersonId'],
    fill: { preferredName: 'Nora', caseNumber: 'KS 1' },
  },
  { route: 'DELETE /orders/:id/draft', page: '/orders/:id/draft', as: 'assistant', on: 'own' },
  {
    route: 'POST /orders/:id/attestation',
    page: '/orders/:id/attestation',
    as: 'manager',
    on: 'branch',
  },
  {
    route: 'POST /orders/:id/rejection',
    page: '/orders/:id/rejection',
    as: 'manager',
    given: unattested,
    on: 'branch',
    fill: reason,
  },
  {
    route: 'PUT /orders/:id/change',
    page: '/orders/:id/change',
    as: 'manager',
    on: 'own',
    fill: () => ({ title: 'Rektor', form: 'fixed_term', caseNumber: 'KS 2', ...days() }),
  },
  {
    route: 'PUT /orders/:id/wishes',
    page: '/orders/:id/wishes',
    as: 'manager',
    on: 'own',
    also: lists,
    fill: { press: 'next' },
  },
  {
    route: 'POST /orders/:id/cancellation',
    page: '/orders/:id/cancellation',
    as: 'assistant',
    on: 'own',
    fill: reason,
  },
  {
    route: 'POST /orders/:id/lines/:line_id/answer',
    page: '/orders/:id/lines/:line_id/answer',
    as: 'manager',
    on: 'branch',
    given: returned,
    fill: { answer: 'För att hon behöver det' },
  },
  {
    route: 'POST /orders/:id/lines/:line_id/drop',
    page: '/orders/:id/lines/:line_id/decision',
    as: 'manager',
    on: 'branch',
    given: dropped,
    fill: reason,
  },
  {
    route: 'POST /orders/:id/lines/:line_id/replacement',
    page: '/orders/:id/lines/:line_id/decision',
    as: 'manager',
    on: 'branch',
    given: replaced,
    fill: { item: '4-0' },
  },
  {
    route: 'POST /orders/:id/lines/:line_id/waiver',
    page: '/orders/:id/lines/:line_id/decision',
    as: 'manager',
    on: 'branch',
    given: declined,
    fill: { waiver: 'Det går utan' },
  },
]

const contracts: Step[] = [
  {
    route: 'POST /contracts/:id/signature',
    page: '/contracts/:id',
    as: 'hr',
    on: 'branch',
    fill: () => ({ employmentNumber: '4713', evidence: 'Diarienummer 7', startDate: firstDay() }),
  },
  {
    route: 'POST /contracts/:id/withdrawal',
    page: '/contracts/:id/withdrawal',
    as: 'hr',
    on: 'branch',
    fill: reason,
  },
  {
    route: 'POST /contracts/:id/decline',
    page: '/contracts/:id/decline',
    as: 'hr',
    on: 'foreign',
    fill: reason,
  },
  {
    route: 'POST /contracts/signatures',
    page: '/contracts',
    as: 'hr',
    given: oneMoreContract,
    fill: async (form) => {
      const { id } = await Contract.query()
        .where('state', 'ordered')
        .orderBy('id', 'desc')
        .firstOrFail()
      return {
        'contracts[]': [`${id}`],
        'signedOn': clock.today(),
        [lastOf(form, 'versions')]: '1',
      }
    },
  },
]

export const ordering = [...orders, ...contracts]
