export type CheckState = 'ok' | 'warn' | 'fail'

export interface CheckResult {
  name: string
  state: CheckState
  /** What was found. */
  found: string
  /** What to do about it; null when nothing needs doing. */
  advice: string | null
}

export interface Check {
  name: string
  look(): Promise<Omit<CheckResult, 'name'>>
}

export const ok = (found: string) => ({ state: 'ok' as const, found, advice: null })
export const warn = (found: string, advice: string) => ({ state: 'warn' as const, found, advice })
export const fail = (found: string, advice: string) => ({ state: 'fail' as const, found, advice })

/** Runs a check; one that breaks has failed. */
export async function resultOf({ name, look }: Check): Promise<CheckResult> {
  try {
    return { name, ...(await look()) }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { name, ...fail(found, 'See the message, put it right, and run doctor again.') }
  }
}
