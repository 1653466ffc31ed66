import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The files below the folders in which one of the texts stands. Another process reads them: closing
 * any handle on a SQLite file drops the locks that this process holds on it
 * (https://sqlite.org/howtocorrupt.html, section 2.2), and it then goes on in a log that others delete.
 */
export async function filesHolding(texts: (string | Buffer)[], folders: string[]) {
  const search = run('grep', ['-r', '-l', '-a', '-F', '-f', '-', '--', ...folders], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const lines = texts.map((text) => Buffer.from(text)).flatMap((text) => [text, Buffer.from('\n')])
  search.child.stdin!.end(Buffer.concat(lines))
  const { stdout } = await search.catch((error) => {
    if (error.code === 1) return { stdout: '' }
    throw error
  })
  return stdout.split('\n').filter(Boolean)
}
