import { fork } from 'node:child_process'
import { once } from 'node:events'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const extension = extname(import.meta.url)
const execArgv = extension === '.ts' ? ['--import=@poppinss/ts-exec'] : []
const here = (path: string) => fileURLToPath(new URL(`${path}${extension}`, import.meta.url))

/** The migrations that the database lacks, asked by a process of its own. */
export async function pendingMigrations(): Promise<string[]> {
  const asked = fork(here('./pending_migrations'), { execArgv })
  let pending: string[] | null = null
  asked.on('message', (message: { pending: string[] }) => (pending = message.pending ?? pending))
  await once(asked, 'exit')
  if (!pending) throw new Error('The database could not be asked which migrations it has.')
  return pending
}

/** Brings the database up to date; false when that failed (and has said why). */
export async function migrate() {
  const run = fork(here('../console'), ['migration:run', '--force', '--no-schema-generate'], {
    execArgv,
  })
  const [code] = await once(run, 'exit')
  return code === 0
}
