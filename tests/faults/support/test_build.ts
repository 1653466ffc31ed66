import { existsSync } from 'node:fs'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'

/** Where `npm test` has built the project with its tests in it; the source tree when it has not. */
const folder = process.env.TEST_BUILD || app.makePath()
const isBuilt = existsSync(join(folder, 'bin/server.js'))
const extension = isBuilt ? '.js' : '.ts'
const loader = isBuilt ? [] : ['--import=@poppinss/ts-exec']

/** How Node starts a production entry point of the test build, with failpoints or without. */
export const testBuild = {
  folder,
  isBuilt,
  command: (script: string, args: string[], { failpoints }: { failpoints: boolean }) => [
    ...loader,
    ...(failpoints ? [`--import=${join(folder, `tests/faults/support/agent${extension}`)}`] : []),
    '--enable-source-maps',
    join(folder, `${script}${script === 'bin/start' ? '.js' : extension}`),
    ...args,
  ],
}
