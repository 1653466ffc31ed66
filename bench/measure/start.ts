import type { Place } from './places.js'
import { answering } from './server.js'

/** Seconds from the start of the web's process to its first answer; the median of five. */
export async function measureStart(place: Place) {
  const taken: number[] = []
  for (let n = 0; n < 5; n++) {
    const web = place.web()
    taken.push((await answering(`${place.base}/health/live`)) / 1_000)
    await web.stop()
  }
  return taken.toSorted((a, b) => a - b)[2]
}
