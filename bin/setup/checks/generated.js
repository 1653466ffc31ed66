import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyProject } from '../project_copy.js'

/**
 * Makes the generated files anew in a copy of the project and compares them with those here, so that
 * suites that run at the same time never see a file half-written.
 */
const GENERATED = ['.adonisjs', 'database/schema.ts']
const copy = mkdtempSync(join(tmpdir(), 'kvittens-generated-'))
process.on('exit', () => rmSync(copy, { recursive: true, force: true }))

function ace(...args) {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    STORAGE_PATH: join(copy, 'storage'),
    DATABASE_URL: '',
  }
  execFileSync(process.execPath, ['ace.js', ...args], { cwd: copy, env, stdio: 'inherit' })
}

function filesBelow(root, path) {
  const start = join(root, path)
  if (!existsSync(start)) return []
  if (!readdirSync(root, { withFileTypes: true }).some((e) => e.name === path && e.isDirectory()))
    return [path]
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

const content = (root, file) =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null

copyProject(copy)
ace('codegen')
ace('migration:run', '--force', '--disable-locks')
if (existsSync('bin/assets.js')) {
  execFileSync(process.execPath, ['bin/assets.js', '--check'], { stdio: 'inherit' })
}
execFileSync(process.execPath, ['bin/asvs.js', '--check'], { stdio: 'inherit' })
const files = new Set(
  GENERATED.flatMap((path) => [process.cwd(), copy].flatMap((root) => filesBelow(root, path)))
)
const changed = [...files].filter((file) => content(process.cwd(), file) !== content(copy, file))
for (const file of changed) console.error(`${file} is not what its source generates`)
if (changed.length > 0)
  console.error('Run "node ace codegen" and "node ace migration:run", and commit.')
process.exitCode = changed.length > 0 ? 1 : 0
