import { addDays, clock, startOfDay } from '#shared/clock'
import { doDueWork } from '#tests/support/background'
import { FIRST_DAY } from './expected.js'
import type { Deed, Verb } from './deeds.js'
import type { Player } from './player.js'
import type { SeenLine, SeenOrder } from './seen.js'

const OVER = ['completed', 'rejected', 'cancelled']
const ENDED = ['done', 'declined', 'not_applicable', 'cancelled']
const ROUNDS = 40

/** What somebody would press next to bring the order to its end; null when only time or work is missing. */
function nextPress({ order, contract, lines }: SeenOrder): Deed | null {
  if (order.state === 'draft')
    return { verb: clock.today() <= FIRST_DAY ? 'place' : 'cancel', pick: 0 }
  if (order.state === 'awaiting_attestation') return { verb: 'attest', pick: 0 }
  if (contract?.state === 'ordered') return { verb: 'sign', pick: 0 }
  const press = (wanted: (line: SeenLine) => boolean, verb: Verb) => {
    const pick = lines.findIndex(wanted)
    return pick < 0 ? null : { verb, pick }
  }
  const parked = order.state === 'parked'
  return (
    press(({ state }) => state === 'open', 'done') ??
    press(({ state }) => state === 'returned', 'answer') ??
    press(
      (line) =>
        parked &&
        line.state === 'declined' &&
        line.direction === 'grant' &&
        !!line.is_primary &&
        !line.waived_at &&
        !lines.some(({ replaces_line_id: id }) => id === line.id),
      'waive'
    )
  )
}

const isOver = ({ order, lines }: SeenOrder) =>
  OVER.includes(order.state) && lines.every(({ state }) => ENDED.includes(state))

/** Brings the order to its end by sensible presses alone. @throws when there is no way out. */
export async function bringToEnd(player: Player) {
  let last = ''
  for (let round = 0; round < ROUNDS; round++) {
    const seen = await player.see()
    if (isOver(seen)) return seen
    const press = nextPress(seen)
    if (press) await player.play(press, seen)
    else await waitForIt(player, seen, last)
    last = JSON.stringify(seen)
  }
  throw new Error(`no way out: ${last}`)
}

/** Time passes; a line that still waits then waits for one that was refused, and is dropped. */
async function waitForIt(player: Player, { lines }: SeenOrder, last: string) {
  clock.stopAt(startOfDay(addDays(clock.today(), 10)))
  await doDueWork({ duties: true })
  const now = await player.see()
  const pick = lines.findIndex(({ state, direction }) => state + direction === 'waitinggrant')
  if (last === JSON.stringify(now) && pick >= 0) await player.play({ verb: 'drop', pick }, now)
}
