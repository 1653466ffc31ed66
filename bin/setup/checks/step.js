import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.js'

const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** What Japa counted; null when the process ended before it could. */
function countsIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** A suite that crashed, or in which no test ran, counts as one failure more. */
function judge(counts, problem) {
  const { passed, failed, skipped } = counts ?? NOTHING
  const crashed = (problem && failed === 0) || passed + failed === 0
  return {
    passed,
    skipped,
    failed: failed + (crashed ? 1 : 0),
    problem: crashed ? (problem ?? 'no test ran') : problem,
  }
}

async function runSuites(step, folder) {
  const file = join(folder, `${step.name.replaceAll(/\W+/g, '_')}.json`)
  rmSync(file, { force: true })
  const run = await runCommand({ ...step, env: { ...step.env, TEST_COUNTS_FILE: file } }, folder)
  return { ...run, ...judge(countsIn(file), run.problem) }
}

/** A check counts as one test. */
async function runCheck(step, folder) {
  const run = await runCommand(step, folder)
  return { ...NOTHING, ...run, [run.problem ? 'failed' : 'passed']: 1 }
}

function report({ name, suite }, { passed, failed, skipped, problem, seconds, output }) {
  const counted = suite ? `: ${passed} passed, ${failed} failed, ${skipped} skipped` : ''
  console.log(`${failed ? '✘' : '✔'} ${name}${counted} (${seconds.toFixed(1)} s)`)
  if (failed) console.log(`${output.trimEnd()}\n${problem ? `${name}: ${problem}\n` : ''}`)
}

/** Runs one step, prints its line (and all it said when it failed), and returns its counts. */
export async function runStep(step, folder) {
  const result = await (step.suite ? runSuites(step, folder) : runCheck(step, folder))
  report(step, result)
  return result
}
