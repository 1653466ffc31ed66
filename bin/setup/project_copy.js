import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Copies the project's own files to a folder, with the packages of this one: something can be built there unseen. */
export function copyProject(folder) {
  const listed = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ])
  const files = listed
    .toString()
    .split('\0')
    .filter((file) => file && existsSync(file))
  for (const file of files) cpSync(file, join(folder, file))
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
}
