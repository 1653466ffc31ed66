import { fileURLToPath } from 'node:url'
import { nodeProgram } from '../../../bin/supervisor/programs.js'
import { supervise } from '../../../bin/supervisor/supervise.js'

const stub = fileURLToPath(new URL('stub_child.ts', import.meta.url))

/** The real supervisor and a real Redis around two stubs; its one argument is the storage folder. */
await supervise({
  root: fileURLToPath(new URL('../../../', import.meta.url)),
  storagePath: process.argv[2],
  programs: [nodeProgram('web', stub), nodeProgram('worker', stub)],
})
