import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from './program.js'

/** `.ts` in the source tree, where Node needs a loader, and `.js` in the build output. */
const extension = extname(import.meta.url)
const loader = extension === '.ts' ? ['--import=@poppinss/ts-exec'] : []
const leash = `--import=${new URL(`./leash${extension}`, import.meta.url).href}`

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * A smaller heap: V8 counts on all of the machine's memory, and would let the 40 MB that live grow to 160
 * before it collects (docs/decisions/0012).
 */
export const MEMORY = ['--max-semi-space-size=8', '--heap-growing-percent=50']

/** A program of ours: loaded like this one, and on the leash. */
export function nodeProgram(name: string, script: string, ...args: string[]): Program {
  return {
    name,
    command: process.execPath,
    args: [...MEMORY, ...loader, leash, '--enable-source-maps', script, ...args],
    mark: script,
    leashed: true,
  }
}

export const web = nodeProgram('web', inProject(`bin/server${extension}`))
export const worker = nodeProgram('worker', inProject(`bin/console${extension}`), 'worker')
