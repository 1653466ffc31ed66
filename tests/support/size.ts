/**
 * The same tests run small in `npm test` and large in `npm run chaos`. A test that has a large share is
 * tagged `@chaos`, and takes its numbers from here.
 */
export const inChaos = process.env.CHAOS === 'true'

/** How many: a share in `npm test`, all of them in chaos. */
export const size = (share: number, whole: number) => (inChaos ? whole : share)

/** What chance is drawn from; printed when something fails, and given again to see it again. */
export const seed = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000_007)
