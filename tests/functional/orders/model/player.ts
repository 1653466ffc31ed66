import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { addDays, clock, startOfDay } from '#shared/clock'
import { runIntent } from '#shared/outbox/run_intent'
import AcknowledgeLine, { type Outcome } from '#orders/actions/acknowledge_line'
import AnswerLine from '#orders/actions/answer_line'
import AttestOrder from '#orders/actions/attest_order'
import CancelOrder from '#orders/actions/cancel_order'
import ChangeOrder from '#orders/actions/change_order'
import DeclineContract from '#orders/actions/decline_contract'
import DropLine from '#orders/actions/drop_line'
import PlaceOrder from '#orders/actions/place_order'
import RejectOrder from '#orders/actions/reject_order'
import ReplaceLine from '#orders/actions/replace_line'
import SignContract from '#orders/actions/sign_contract'
import StartDraft from '#orders/actions/start_draft'
import WaiveLine from '#orders/actions/waive_line'
import WithdrawContract from '#orders/actions/withdraw_contract'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import { actorOf, hireForm } from '#tests/support/given_hire'
import type { Deed, Verb } from './deeds.js'
import { wanted } from './wanted.js'
import { see, type SeenLine, type SeenOrder } from './seen.js'
import type { ModelTown } from './town.js'

const NOBODY = { id: 0, version: 0, state: 'none' }
const OUTCOMES: Partial<Record<Verb, Outcome>> = {
  done: 'done',
  refuse: 'declined',
  ask: 'returned',
  not_applicable: 'not_applicable',
}

/** Plays deeds on one order with the real actions, as whoever does such things. */
export class Player {
  private constructor(
    readonly town: ModelTown,
    readonly orderId: number,
    private readonly number: number
  ) {}

  static async begin(town: ModelTown, number: number) {
    const actor = actorOf(town.manager)
    const names = { givenNames: `Ny${number}`, preferredName: null, familyName: `Nilsson${number}` }
    const form = hireForm(town.unit, town.items, names)
    const draft = await new StartDraft().handle({ actor, formToken: given.formToken(), form })
    return new Player(town, draft.id, number)
  }

  lineFor = ({ lines }: SeenOrder, { pick }: Deed): SeenLine | undefined =>
    lines[pick % (lines.length || 1)]

  /** @throws what the action throws. */
  async play(deed: Deed, seen: SeenOrder) {
    const { verb, pick } = deed
    if (verb === 'work') return doDueWork()
    if (verb === 'sweep') return doDueWork({ duties: true })
    if (verb === 'replay') return this.#replay(pick)
    if (verb === 'jump_days')
      return clock.stopAt(startOfDay(addDays(clock.today(), 1 + (pick % 9))))
    if (verb === 'jump_hours') return clock.stopAt(clock.in({ hours: pick % 30 }))
    if (verb === 'stale') return this.#cancel({ id: this.orderId, version: seen.order.version - 1 })
    const line = this.lineFor(seen, deed)
    return OUTCOMES[verb] ? this.#acknowledge(OUTCOMES[verb], line) : this.#press(deed, seen, line)
  }

  #press(
    { verb, pick }: Deed,
    { order, contract }: SeenOrder,
    seenLine?: SeenLine
  ): Promise<unknown> {
    const manager = {
      actor: actorOf(this.town.manager),
      order: { id: order.id, version: order.version },
    }
    const line = { actor: manager.actor, line: seenLine ?? NOBODY }
    const hr = { actor: system, contract: contract ?? NOBODY, reason: 'blev inget' }
    const assistant = actorOf(this.town.assistant)
    switch (verb) {
      case 'place':
        return new PlaceOrder().handle({ ...manager, attested: true })
      case 'submit':
        return new PlaceOrder().handle({ ...manager, actor: assistant, attested: false })
      case 'attest':
        return new AttestOrder().handle({ ...manager, actor: actorOf(this.town.it) })
      case 'attest_own':
        return new AttestOrder().handle(manager)
      case 'reject':
        return new RejectOrder().handle({ ...manager, reason: 'fel enhet' })
      case 'move_start':
        return new ChangeOrder().handle({
          ...manager,
          change: { startDate: addDays(clock.today(), 25) },
        })
      case 'want':
        return new ChangeOrder().handle({ ...manager, change: wanted(this.town, pick) })
      case 'replace':
        return new ReplaceLine().handle({ ...line, itemId: this.town.spare.id, levelId: null })
      case 'sign':
        return new SignContract().handle({ ...hr, signedOn: clock.today() })
      case 'decline':
        return new DeclineContract().handle(hr)
      case 'withdraw':
        return new WithdrawContract().handle(hr)
      case 'answer':
        return new AnswerLine().handle({ ...line, answer: 'ja' })
      case 'waive':
        return new WaiveLine().handle({ ...line, reason: 'behövs inte' })
      case 'drop':
        return new DropLine().handle({ ...line, reason: null })
      default:
        return this.#cancel(manager.order)
    }
  }

  #cancel = (order: { id: number; version: number }) =>
    new CancelOrder().handle({ actor: actorOf(this.town.manager), order, reason: 'ångrat' })

  #acknowledge(outcome: Outcome, line: SeenLine | undefined) {
    const account =
      line?.item_id === this.town.account.id
        ? { userName: `ny${this.number}`, email: null }
        : undefined
    const remark = outcome === 'done' ? null : 'därför'
    return new AcknowledgeLine().handle({
      actor: system,
      line: line ?? NOBODY,
      outcome,
      remark,
      account,
    })
  }

  /** An old job comes once more. */
  async #replay(pick: number) {
    const done = await db.from('intents').where('state', 'done').orderBy('id', 'desc').limit(40)
    const old = done[pick % (done.length || 1)]
    if (old) await runIntent(old.id, old.fence)
  }

  see = () => see(this.orderId, this.town.spare.id)
}
