import type { Command } from './commands.js'
import type { Hire } from './hire.js'
import type { Rules, Thing } from './rules.js'

/** One for all: a new one at each refusal would take most of the time. */
const REFUSED = new Error('refused')

const GOING_ON = ['awaiting_attestation', 'parked', 'active']
const REPLACEABLE = ['waiting', 'open', 'returned', 'needs_attention', 'declined']

/** The hire after a command by these rules, and whether it was let through; a refused one leaves it as it was. */
export function play(rules: Rules, before: Hire, command: Command): { hire: Hire; ok: boolean } {
  const hire = copyOf(before)
  try {
    if (!rules.may(command.who, command.verb, hire)) throw REFUSED
    new Play(rules, hire).do(command)
    return { hire, ok: true }
  } catch (error) {
    if (error !== REFUSED) throw error
    return { hire: before, ok: false }
  }
}

const copyOf = (hire: Hire): Hire => ({
  ...hire,
  lines: hire.lines.map((line) => ({ ...line })),
  requirements: hire.requirements.map((one) => ({ ...one })),
})

/** What a command means for the whole hire; which steps are allowed is for the rules to say. */
class Play {
  constructor(
    private readonly rules: Rules,
    private readonly hire: Hire
  ) {}

  do({ verb, pick }: Command) {
    const { hire } = this
    const line = hire.lines[pick % hire.lines.length]
    switch (verb) {
      case 'place':
      case 'attest':
        if ((verb === 'place') !== (hire.order === 'draft')) throw REFUSED
        this.#order('park')
        hire.contract = 'ordered'
        return this.#open()
      case 'submit':
        return this.#order('submit')
      case 'reject':
        return this.#end('reject')
      case 'cancel':
        this.#end('cancel')
        if (hire.contract && this.rules.step('contract', hire.contract, 'withdraw'))
          hire.contract = 'withdrawn'
        return
      case 'sign':
        this.#contract('sign')
        return this.#open()
      case 'decline_contract':
      case 'withdraw':
        this.#contract(verb === 'withdraw' ? verb : 'decline')
        return this.#end(hire.order === 'completed' ? 'undo' : 'cancel')
      case 'work':
        return this.#work()
      case 'wait':
        hire.today = `2026-11-${String(Math.min(30, Number(hire.today.slice(8)) + 1 + (pick % 5))).padStart(2, '0')}`
        return
      case 'waive':
        this.#waive(line)
        break
      case 'drop':
        this.#mustBeDecidable(line)
        this.#line(line, 'cancel')
        break
      case 'replace':
        this.#replace(line)
        break
      default:
        this.#line(line, verb)
    }
    this.#open()
    this.#complete()
  }

  #step(thing: Thing, state: string, verb: string): any {
    const next = this.rules.step(thing, state, verb)
    if (next === null) throw REFUSED
    return next
  }

  #order(verb: string) {
    this.hire.order = this.#step('order', this.hire.order, verb)
  }

  #contract(verb: string) {
    if (this.hire.contract === null) throw REFUSED
    this.hire.contract = this.#step('contract', this.hire.contract, verb)
  }

  #line(line: Hire['lines'][number], verb: string) {
    line.state = this.#step('line', line.state, verb)
  }

  #mustBeDecidable(line: Hire['lines'][number]) {
    if (line.direction === 'revoke' || !GOING_ON.includes(this.hire.order)) throw REFUSED
  }

  #waive(line: Hire['lines'][number]) {
    this.#mustBeDecidable(line)
    const { requirements, lines } = this.hire
    const refused = (id: number) => ['declined', 'cancelled'].includes(lines[id].state)
    if (line.state === 'declined') {
      if (line.waivedAt || lines.some(({ replacesLineId }) => replacesLineId === line.id))
        throw REFUSED
      line.waivedAt = this.hire.today
      for (const one of requirements)
        if (one.requiresLineId === line.id) one.waivedAt ??= this.hire.today
      return
    }
    if (!this.rules.stuck(this.hire).includes(line.id)) throw REFUSED
    for (const one of requirements)
      if (one.lineId === line.id && refused(one.requiresLineId)) one.waivedAt ??= this.hire.today
  }

  #replace(line: Hire['lines'][number]) {
    const { lines, requirements, order } = this.hire
    const replaced = lines.some(({ replacesLineId }) => replacesLineId === line.id)
    const isOn = ['parked', 'active'].includes(order) && line.direction === 'grant'
    if (!isOn || replaced || !REPLACEABLE.includes(line.state)) throw REFUSED
    if (!this.rules.hasEnded(line.state)) this.#line(line, 'cancel')
    const id = lines.length
    lines.push({ ...line, id, state: 'waiting', waivedAt: null, replacesLineId: line.id })
    for (const one of requirements)
      if (one.requiresLineId === line.id && !one.waivedAt) one.requiresLineId = id
  }

  #end(verb: 'cancel' | 'reject' | 'undo') {
    this.#order(verb)
    const { lines } = this.hire
    for (const line of lines)
      if (line.direction === 'grant' && !this.rules.hasEnded(line.state)) this.#line(line, 'cancel')
    for (const line of lines.filter(({ state, direction }) => state + direction === 'donegrant'))
      lines.push({
        ...line,
        id: lines.length,
        direction: 'revoke',
        state: 'waiting',
        opensOn: null,
        replacesLineId: line.id,
      })
    this.#open()
  }

  #work() {
    if (this.hire.order === 'parked' && this.rules.mayActivate(this.hire)) this.#order('activate')
    this.#open()
    this.#complete()
  }

  #open() {
    for (const id of this.rules.openable(this.hire)) this.#line(this.hire.lines[id], 'open')
  }

  #complete() {
    const { order, lines } = this.hire
    if (order === 'active' && lines.every(({ state }) => this.rules.hasEnded(state)))
      this.#order('complete')
  }
}
