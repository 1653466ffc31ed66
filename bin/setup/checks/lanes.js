import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runStep } from './step.js'

async function runLane(steps, folder) {
  const results = []
  for (const step of steps) results.push(await runStep(step, folder))
  return results
}

const total = (results, key) => results.reduce((sum, result) => sum + result[key], 0)

/** Gives the work a folder of its own, and clears it away. */
export async function inOwnFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'kvittens-checks-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Runs the lanes beside each other, then prints the counts alone on the last line. */
export async function runLanes(lanes, folder) {
  const results = (await Promise.all(lanes.map((steps) => runLane(steps, folder)))).flat()
  const failed = total(results, 'failed')
  console.log(`${total(results, 'passed')} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}
