import { setTimeout as pause } from 'node:timers/promises'
import type { Stage } from '#tests/faults/support/stage'
import { p95 } from '#tests/faults/support/figures'
import type { Plan } from '#tests/faults/town/hire'

const AT_ONCE = 6
/** While invariants were read, the web closed kept connections, and this process has not heard of it yet. */
const TO_HEAR_OF_CLOSED_CONNECTIONS = 1_000

/** One in ten goes on after it is placed, so that effects of all kinds follow. */
const planOf = (n: number): Plan => (n % 10 === 0 ? 'plain' : 'placed')

/** Places that many orders through the web, each request once; which the web did not accept, and how long requests took. */
export async function placeOrders(stage: Stage, count: number) {
  await pause(TO_HEAR_OF_CLOSED_CONNECTIONS)
  const before = stage.crew.times.length
  const hires = Array.from({ length: count }, (_, n) => stage.hire(planOf(n)))
  const left = [...hires]
  const lane = async () => {
    for (let hire = left.pop(); hire; hire = left.pop()) {
      await hire.press()
      await hire.press()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  const times = stage.crew.times.slice(before).map(({ milliseconds }) => milliseconds)
  const refused = hires.filter(({ accepted }) => !accepted).map(({ number }) => number)
  return { refused, p95: p95(times) }
}
