/** One plain-text line per event, so that a terminal and a journal read the same. */
export function log(event: string) {
  console.log(`${new Date().toISOString()} supervisor: ${event}`)
}
