import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyProject } from '../project_copy.js'

/**
 * `node test_build.js FOLDER`: builds the project for production in a copy, with its tests in the build:
 * that alone tells a test build, whose entry points can be started with failpoints, from what is shipped.
 */
const folder = resolve(process.argv[2])
mkdirSync(folder, { recursive: true })
copyProject(folder)
execFileSync(process.execPath, ['ace.js', 'build'], { cwd: folder, stdio: 'inherit' })
console.log(join(folder, 'build'))
