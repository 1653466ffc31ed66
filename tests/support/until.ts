import { setTimeout as pause } from 'node:timers/promises'

/** Looks again and again until something is there. @throws with what it waited for when it never comes. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  within = 60_000
): Promise<T> {
  const deadline = performance.now() + within
  while (performance.now() < deadline) {
    const seen = await look()
    if (seen) return seen
    await pause(50)
  }
  throw new Error(`not within ${within / 1_000} s: ${what}`)
}
