import { runStep } from './step.js'

const total = (results, key) => results.reduce((sum, result) => sum + result[key], 0)

/** Runs the steps in order, so many at a time, then prints the counts alone on the last line. */
export async function runPool(steps, atOnce, folder) {
  const left = [...steps]
  const results = []
  async function lane() {
    for (let step = left.shift(); step; step = left.shift())
      results.push(await runStep(step, folder))
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const failed = total(results, 'failed')
  console.log(`${total(results, 'passed')} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
