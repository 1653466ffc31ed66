import { setTimeout as pause } from 'node:timers/promises'
import { StoryStopped } from '#demo/story/story_stopped'

const EVERY = 200
const LONGEST = 45_000

/** Looks again and again until there is something to see. @throws StoryStopped when it never comes. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>
): Promise<T> {
  const started = performance.now()
  while (performance.now() - started < LONGEST) {
    const seen = await look()
    if (seen) return seen
    await pause(EVERY)
  }
  throw new StoryStopped(`waited ${LONGEST / 1000} s in vain for ${what}`)
}
