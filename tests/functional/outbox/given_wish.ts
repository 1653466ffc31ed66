import { clock, type Instant, shift } from '#shared/clock'
import { emptyDatabase } from '#tests/support/database'
import { givenIntent } from '#tests/functional/operations/given_intent'

/** When it is in these tests. */
export const NOW = '2026-11-23T10:00:00.000Z'

export const seconds = (count: number): Instant => shift(NOW, { seconds: count })
export const milliseconds = (count: number): Instant => shift(NOW, { milliseconds: count })

let count = 0

/** An intent as it was intended: due now, never handed out, never tried. */
export const givenWish = (values: Record<string, unknown> = {}) =>
  givenIntent({
    kind: 'test.wish',
    effect_key: `wish ${++count}`,
    state: 'pending',
    attempts: 0,
    failure: null,
    last_error: null,
    ...values,
  })

/** Before each test: no rows, and a clock that stands still. */
export async function standStill() {
  await emptyDatabase()
  clock.stopAt(NOW)
  return () => clock.resume()
}
