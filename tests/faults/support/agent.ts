import { AsyncLocalStorage } from 'node:async_hooks'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { type NamedStep, runStepsThrough } from '#shared/steps/step_runner'
import type { Moment, Verdict } from '#tests/faults/support/failpoints'

/**
 * Loaded before an entry point of a test build: asks the test, over its socket, what shall happen before
 * and after every named step. Whoever is to be killed waits here until the kill comes from outside.
 */
const socket = connect(process.env.FAILPOINTS!)
const waiting = new Map<number, (verdict: Verdict) => void>()
const enclosing = new AsyncLocalStorage<string[]>()
let asked = 0

function letGo() {
  for (const goOn of waiting.values()) goOn('go')
  waiting.clear()
}

function answered(line: string) {
  const { n, verdict } = JSON.parse(line)
  waiting.get(n)?.(verdict)
  waiting.delete(n)
}

function ask(path: string[], moment: Moment) {
  if (socket.destroyed) return 'go'
  const { pid } = process
  const n = ++asked
  const hit = { n, pid, program: process.env.FAILPOINTS_PROGRAM!, path, moment }
  socket.write(`${JSON.stringify(hit)}\n`)
  return new Promise<Verdict>((resolve) => waiting.set(n, resolve))
}

async function pass(path: string[], moment: Moment) {
  const verdict = await ask(path, moment)
  if (verdict === 'error') throw new Error(`failpoint ${moment} ${path.join(' > ')}`)
  if (typeof verdict === 'object') await pause(verdict.delay)
}

const nameOf = ({ effect, step }: NamedStep) => `${effect}/${step}`

socket.unref()
socket.on('error', () => {})
socket.on('close', letGo)
createInterface(socket)
  .on('line', answered)
  .on('error', () => {})

runStepsThrough(async (step, work) => {
  const path = [...(enclosing.getStore() ?? []), nameOf(step)]
  await pass(path, 'before')
  const result = await enclosing.run(path, work)
  await pass(path, 'after')
  return result
})
