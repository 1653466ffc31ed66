import { readFileSync, readdirSync } from 'node:fs'

const root = new URL('../../../', import.meta.url)

const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|edge)$/.test(file))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))

/** Everything that may show a text. */
const SOURCE = ['app', 'start', 'resources/views'].flatMap(filesIn).join('\n')

const found = (pattern: RegExp) => new Set([...SOURCE.matchAll(pattern)].map(([, key]) => key))

/** Keys handed to `t`, to the next page's message or to a validation problem, written out in full. */
export const calledKeys = () =>
  found(/(?:\bt\(\s*|notice\('\w+',\s*)['"]([a-z]\w*(?:\.\w+)+)['"](?!\s*\+)/g).union(
    found(/['"]([a-z]\w*\.problems\.\w+)['"]/g)
  )

/** Whatever in quotes looks like a key. */
export const quotedKeys = () => found(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/g)

/** The beginnings of keys whose end is known only when the page is shown. */
export const dynamicPrefixes = () =>
  found(/\bt\(\s*`((?:\w+\.)+)\$\{/g).union(found(/\bt\(\s*['"]((?:\w+\.)+\w*)['"]\s*\+/g))

/** Rules that our own validators report. */
export const reportedRules = () => found(/\.report\('[^']*',\s*'(\w+)'/g)
