import { createHash } from 'node:crypto'
import { type Hit, pointOf, type Verdict } from '#tests/faults/support/failpoints'

export interface Rates {
  kill: number
  error: number
  delay: number
}

const FIRST_FEW = 3
const OFTEN = 0.4
const LONGEST_DELAY = 2_000

/** A number in [0, 1) that is the same each time for the same seed, point and count. */
function draw(seed: number, point: string, count: number) {
  const digest = createHash('sha256').update(`${seed} ${point} ${count}`).digest()
  return digest.readUInt32BE(0) / 2 ** 32
}

/**
 * Decides by chance, but from a seed: the nth visit to a point has the same fate in every run. Points
 * that are rarely met are killed at more often, so that each has its share.
 */
export function byChance(seed: number, { kill, error, delay }: Rates) {
  const visits = new Map<string, number>()
  return (hit: Hit): Verdict => {
    const point = `${hit.program} ${pointOf(hit)}`
    const count = (visits.get(point) ?? 0) + 1
    visits.set(point, count)
    const drawn = draw(seed, point, count)
    const killing = kill && count <= FIRST_FEW ? OFTEN : kill
    if (drawn < killing) return 'kill'
    if (drawn < killing + error) return 'error'
    if (drawn < killing + error + delay)
      return { delay: Math.round(draw(seed, point, -count) * LONGEST_DELAY) }
    return 'go'
  }
}
