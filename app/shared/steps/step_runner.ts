/** One await around an effect: what would be half done if the process died there. */
export interface NamedStep {
  effect: string
  step: string
}

export type StepRunner = <T>(step: NamedStep, work: () => Promise<T>) => Promise<T>

let runner: StepRunner = (_, work) => work()

export const runStep: StepRunner = (step, work) => runner(step, work)

/** Has each step of this process pass through another runner; returns what ends that. */
export function runStepsThrough(other: StepRunner) {
  const usual = runner
  runner = other
  return () => {
    runner = usual
  }
}
