/** The time that 95 of 100 stayed under, in whole milliseconds. */
export function p95(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0)
}

/** Runs the work and says how many seconds it took. */
export async function secondsOf(work: () => Promise<unknown>) {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}

/** Tells a figure to whoever reads the run's output; nothing depends on it. */
export const tell = (figure: string) => console.log(`    ${figure}`)
