import { byProduct } from './by_product.js'
import type { Command } from './commands.js'
import { type Hire, isOver } from './hire.js'
import { play } from './play.js'

const ROUNDS = 60

/** What somebody would press next; time and work when nobody has anything to press. */
function sensible(hire: Hire, round: number): Command {
  const { order, contract, lines, orderer } = hire
  if (order === 'draft')
    return { who: orderer, verb: orderer === 'manager' ? 'place' : 'submit', pick: 0 }
  if (order === 'awaiting_attestation')
    return { who: 'manager', verb: orderer === 'manager' ? 'cancel' : 'attest', pick: 0 }
  if (contract === 'ordered') return { who: 'hr', verb: 'sign', pick: 0 }
  const stuck = byProduct.stuck(hire)
  for (const { id: pick, state, isPrimary, waivedAt } of lines) {
    if (state === 'open') return { who: 'keeper', verb: 'finish', pick }
    if (state === 'needs_attention') return { who: 'system', verb: 'retry', pick }
    if (state === 'returned') return { who: 'manager', verb: 'answer', pick }
    if (stuck.includes(pick)) return { who: 'manager', verb: 'waive', pick }
    const settled = waivedAt || lines.some(({ replacesLineId }) => replacesLineId === pick)
    if (order === 'parked' && isPrimary && state === 'declined' && !settled)
      return { who: 'manager', verb: 'waive', pick }
  }
  return { who: 'system', verb: round % 2 ? 'wait' : 'work', pick: 4 }
}

/** Brings a hire to its end by sensible presses alone. @throws when there is no way out. */
export function bringToEnd(from: Hire): Hire {
  let hire = from
  for (let round = 0; round < ROUNDS && !isOver(hire); round++)
    hire = play(byProduct, hire, sensible(hire, round)).hire
  if (!isOver(hire)) throw new Error(`no way out: ${JSON.stringify(hire)}`)
  return hire
}
