import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { testIdentityNumber } from '#demo/organisation/identity_number'
import { given } from '#tests/support/given'
import { acknowledgeLines } from '#tests/faults/town/acknowledge_lines'
import type { Crew } from '#tests/faults/town/crew'
import type { Town } from '#tests/faults/town/town'

/** How a hire goes; whatever happens on the way, it ends. */
export const PLANS = [
  'plain',
  'questioned',
  'attested',
  'rejected',
  'cancelled',
  'contract_declined',
  'withdrawn',
  'waived',
  'dropped',
  'moved',
] as const
/** `placed`: the order is placed, and HR never gets to it. */
export type Plan = (typeof PLANS)[number] | 'placed'

export const secretOf = (number: number) => `Kanariefagel-${number}-i-buren`

interface OrderRow {
  id: number
  state: string
  version: number
}

const FINISHED: Record<string, string> = { rejected: 'rejected', placed: 'parked' }
const CANCELS: Plan[] = ['cancelled', 'contract_declined', 'withdrawn']

/**
 * One hire, as those concerned press it forward. What to press next is read from SQL each time, so it
 * does not matter which press was lost, or was heard but not answered.
 */
export class Hire {
  readonly formToken = given.formToken()
  readonly identityNumber: string
  /** The web said that the order was placed. */
  accepted = false
  #moved = false

  constructor(
    private readonly town: Town,
    private readonly crew: Crew,
    readonly number: number,
    readonly plan: Plan
  ) {
    this.identityNumber = testIdentityNumber(addDays('1980-01-01', number), number % 2)
  }

  get firstPassword() {
    return secretOf(this.number)
  }

  order(): Promise<OrderRow | null> {
    return db.from('orders').where('form_token', this.formToken).first()
  }

  async isOver() {
    const order = await this.order()
    if (!order) return false
    if (order.state !== this.#lastState) return false
    return this.plan === 'placed' || this.#linesEnded(order.id)
  }

  /** The next thing that somebody would press; nothing when the system has to do something first. */
  async press() {
    const order = await this.order()
    if (!order) return this.#startDraft()
    if (order.state === 'draft') return this.#place(order)
    if (order.state === 'awaiting_attestation') return this.#attest(order)
    if (order.state === 'parked') await this.#whileParked(order)
    if (order.state === 'completed' && this.plan === 'withdrawn') return this.#end(order)
    await this.#answer(order)
    await this.#drop(order)
    await acknowledgeLines(this.crew, this.town, this, order.id)
  }

  get #orderer() {
    return ['attested', 'rejected'].includes(this.plan) ? 'per' : 'maria'
  }

  get #lastState() {
    if (CANCELS.includes(this.plan)) return 'cancelled'
    return FINISHED[this.plan] ?? 'completed'
  }

  #startDraft() {
    return this.crew.post(this.#orderer, '/orders', {
      form_token: this.formToken,
      givenNames: `Ny${this.number}`,
      familyName: `Kollega${this.number}`,
      identityNumber: this.identityNumber,
      privateEmail: `ny${this.number}@example.se`,
      orgUnitId: this.town.unit.id,
      title: 'Lärare',
      form: 'permanent',
      startDate: addDays(clock.today(), 14),
    })
  }

  async #place({ id, version }: OrderRow) {
    const keys = Object.values(this.town.items).map((item) => `${item.id}-0`)
    const roles = { 'roles[]': [String(this.town.role.id)], 'shown[]': keys, 'lines[]': keys }
    const chosen = { version, ...roles, press: 'next' }
    const page = await this.crew.put(this.#orderer, `/orders/${id}/roles`, chosen)
    if (!page?.location?.endsWith('/check')) return
    const check = { version: version + 1, preferredName: `Ny${this.number}` }
    const placed = await this.crew.put(this.#orderer, `/orders/${id}/check`, check)
    this.accepted ||= placed?.location === `/orders/${id}`
  }

  #attest({ id, version }: OrderRow) {
    if (this.plan === 'rejected')
      return this.crew.post('maria', `/orders/${id}/rejection`, { version, reason: 'Fel enhet' })
    return this.crew.post('maria', `/orders/${id}/attestation`, { version })
  }

  async #whileParked(order: OrderRow) {
    const contract = await db.from('contracts').where('order_id', order.id).firstOrFail()
    if (this.plan === 'moved' && !this.#moved) return this.#move(order)
    if (contract.state !== 'ordered') return this.#waive(order)
    if (this.plan === 'cancelled' || this.plan === 'contract_declined') return this.#end(order)
    await this.crew.post('hr', `/contracts/${contract.id}/signature`, {
      version: contract.version,
      signedOn: clock.today(),
      employmentNumber: `A${this.number}`,
    })
  }

  async #move({ id, version }: OrderRow) {
    const page = await this.crew.put('maria', `/orders/${id}/change`, {
      version,
      orgUnitId: this.town.unit.id,
      title: 'Lärare',
      form: 'permanent',
      startDate: addDays(clock.today(), 20),
    })
    this.#moved = page?.location === `/orders/${id}`
  }

  /** The orderer goes on without a primary system that was declined. */
  async #waive({ id }: OrderRow) {
    const line = await db
      .from('order_lines')
      .where({ order_id: id, state: 'declined' })
      .whereNull('waived_at')
      .first()
    if (!line) return
    const waiver = { version: line.version, waiver: 'Behövs inte' }
    await this.crew.post('maria', `/orders/${id}/lines/${line.id}/waiver`, waiver)
  }

  async #end({ id, version }: OrderRow) {
    if (this.plan === 'cancelled')
      return this.crew.post('maria', `/orders/${id}/cancellation`, { version, reason: 'Ångrat' })
    const contract = await db.from('contracts').where('order_id', id).firstOrFail()
    const verb = this.plan === 'withdrawn' ? 'withdrawal' : 'decline'
    const fields = { version: contract.version, reason: 'Kom aldrig' }
    return this.crew.post('hr', `/contracts/${contract.id}/${verb}`, fields)
  }

  async #answer({ id }: OrderRow) {
    const line = await db.from('order_lines').where({ order_id: id, state: 'returned' }).first()
    if (!line) return
    const answer = { version: line.version, answer: 'Ja, tack' }
    await this.crew.post(this.#orderer, `/orders/${id}/lines/${line.id}/answer`, answer)
  }

  /** The orderer drops the line that waited for one that was declined. */
  async #drop({ id }: OrderRow) {
    if (this.plan !== 'dropped') return
    const { edlevo, folder } = this.town.items
    const lines = await db.from('order_lines').where('order_id', id)
    const declined = lines.find((line) => line.item_id === edlevo.id)?.state === 'declined'
    const waiting = lines.find((line) => line.item_id === folder.id && line.state === 'waiting')
    if (!declined || !waiting) return
    const path = `/orders/${id}/lines/${waiting.id}/drop`
    await this.crew.post('maria', path, { version: waiting.version, reason: 'Behövs inte' })
  }

  async #linesEnded(orderId: number) {
    const left = await db
      .from('order_lines')
      .where('order_id', orderId)
      .whereIn('state', ['waiting', 'open', 'returned'])
      .first()
    return !left
  }
}
