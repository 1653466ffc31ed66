import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A step that hangs is ended, so that a run always comes to its last line. */
const LONGEST_MS = 40 * 60_000

function ended(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) =>
      resolve(code === 0 ? null : (signal ?? `exit code ${code}`))
    )
  })
}

/** Runs one command, which does not outlive this process, with its output kept back; `problem` is null when it went well. */
export async function runCommand({ name, command, env }, folder) {
  const outputFile = join(folder, `${name.replaceAll(/\W+/g, '_')}.log`)
  const output = createWriteStream(outputFile)
  const started = performance.now()
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  })
  child.stdout.pipe(output, { end: false })
  child.stderr.pipe(output, { end: false })
  const problem = await ended(child)
  await new Promise((written) => output.end(written))
  const seconds = (performance.now() - started) / 1_000
  return { problem, seconds, output: readFileSync(outputFile, 'utf8') }
}
