import type { Actor, Verb } from './commands.js'
import type { Hire } from './hire.js'
import type { Rules, Thing } from './rules.js'

/** Thing, state, verb, and the state it leads to: read from the design, not from the product. */
const STEPS: Record<Thing, Record<string, Record<string, string>>> = {
  contract: {
    ordered: { sign: 'signed', decline: 'declined', withdraw: 'withdrawn' },
    signed: { withdraw: 'withdrawn' },
  },
  order: {
    draft: { submit: 'awaiting_attestation', park: 'parked', cancel: 'cancelled' },
    awaiting_attestation: { park: 'parked', reject: 'rejected', cancel: 'cancelled' },
    parked: { activate: 'active', cancel: 'cancelled' },
    active: { complete: 'completed', cancel: 'cancelled' },
    completed: { undo: 'cancelled' },
  },
  line: {
    waiting: { open: 'open', cancel: 'cancelled' },
    open: {
      finish: 'done',
      decline: 'declined',
      return: 'returned',
      dismiss: 'not_applicable',
      give_up: 'needs_attention',
      cancel: 'cancelled',
    },
    returned: { answer: 'open', cancel: 'cancelled' },
    needs_attention: {
      finish: 'done',
      decline: 'declined',
      dismiss: 'not_applicable',
      retry: 'open',
      cancel: 'cancelled',
    },
  },
}

/** Who does what, by anybody's common sense of it. */
function may(who: Actor, verb: Verb, { orderer, order }: Hire) {
  const own = who === orderer
  switch (verb) {
    case 'place':
      return own && who === 'manager'
    case 'submit':
      return own
    case 'attest':
    case 'reject':
      return who === 'manager' && !own
    case 'cancel':
    case 'answer':
    case 'waive':
    case 'drop':
      return who === 'manager' || own
    case 'replace':
      return who === 'manager' || (own && ['draft', 'awaiting_attestation'].includes(order))
    case 'sign':
    case 'decline_contract':
    case 'withdraw':
      return who === 'hr'
    case 'finish':
    case 'decline':
    case 'return':
    case 'dismiss':
      return who === 'keeper'
    default:
      return who === 'system'
  }
}

type Line = Hire['lines'][number]

const lacks = ({ id }: Line, { lines, requirements }: Hire, states: string[]) =>
  requirements.some(
    ({ lineId, requiresLineId, waivedAt }) =>
      lineId === id && !waivedAt && states.includes(lines[requiresLineId].state)
  )

function opens(line: Line, hire: Hire) {
  if (line.state !== 'waiting' || (line.opensOn && hire.today < line.opensOn)) return false
  const missing = ['waiting', 'open', 'returned', 'needs_attention', 'declined', 'cancelled']
  if (lacks(line, hire, missing)) return false
  if (line.direction === 'revoke' || hire.order === 'active') return true
  return line.isPrimary && hire.order === 'parked' && hire.contract === 'signed'
}

function holds(line: Line, { lines }: Hire) {
  if (!line.isPrimary || line.direction === 'revoke') return false
  if (['waiting', 'open', 'returned', 'needs_attention'].includes(line.state)) return true
  const replaced = lines.some(({ replacesLineId }) => replacesLineId === line.id)
  return line.state === 'declined' && !line.waivedAt && !replaced
}

/** The model: the design's rules as one would tell them. */
export const byHand: Rules = {
  may,
  step: (thing, state, verb) => STEPS[thing][state]?.[verb] ?? null,
  mayActivate: (hire) =>
    hire.contract === 'signed' &&
    hire.today >= hire.activateOn &&
    !hire.lines.some((line) => holds(line, hire)),
  openable: (hire) => hire.lines.filter((line) => opens(line, hire)).map(({ id }) => id),
  stuck: (hire) =>
    hire.lines
      .filter((line) => line.state === 'waiting' && lacks(line, hire, ['declined', 'cancelled']))
      .map(({ id }) => id),
  hasEnded: (state) => ['done', 'declined', 'not_applicable', 'cancelled'].includes(state),
}
