/**
 * Writes public/assets from resources/css, resources/js and htmx.
 * `node bin/assets.js --check` writes nothing and fails when a file is not current.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

/** The layers are declared by the first file; within a layer the order of files is alphabetical. */
function stylesheet() {
  const files = readdirSync(fileURLToPath(new URL('resources/css', root)), { recursive: true })
    .filter((file) => file.endsWith('.css'))
    .sort((a, b) => (b === 'layers.css') - (a === 'layers.css') || a.localeCompare(b))
  return files.map((file) => squeeze(read(`resources/css/${file}`))).join('\n') + '\n'
}

function squeeze(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim()
}

const script = (source) => source.replace(/^\s*\/\*.*\*\/\n/gm, '').replace(/^\s+/gm, '')

const files = {
  'app.css': stylesheet(),
  'app.js': script(read('resources/js/app.js')),
  'htmx.js': read('node_modules/htmx.org/dist/htmx.min.js').replace(
    /\n?\/\/# sourceMappingURL=.*\n?$/,
    '\n'
  ),
}

const current = (name) => {
  try {
    return read(`public/assets/${name}`)
  } catch {
    return null
  }
}
const stale = Object.keys(files).filter((name) => current(name) !== files[name])

if (process.argv.includes('--check')) {
  if (stale.length > 0) console.error(`Not current, run node bin/assets.js: ${stale.join(', ')}`)
  process.exitCode = stale.length > 0 ? 1 : 0
} else {
  mkdirSync(new URL('public/assets', root), { recursive: true })
  for (const name of stale) writeFileSync(new URL(`public/assets/${name}`, root), files[name])
}
