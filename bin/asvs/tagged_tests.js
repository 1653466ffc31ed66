import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const TITLE =
  /\b(test\.group|test)\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)/g
const TAG = /\s*\[ASVS ([\d., ]+)\]$/

const said = (title) => title.replaceAll(/\$?\{[^}]*\}/g, '…').replaceAll(/\\(.)/g, '$1')

function* titlesIn(source) {
  let group = ''
  for (const [, call, ...quoted] of source.matchAll(TITLE)) {
    const title = quoted.find((text) => text !== undefined)
    if (call === 'test') yield { group, title }
    else group = title
  }
}

/** Tests whose titles end with numbers of requirements, in the order of files and lines. */
export function taggedTests(root) {
  const files = readdirSync(join(root, 'tests'), { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .sort()
  return files.flatMap((file) =>
    [...titlesIn(readFileSync(join(root, 'tests', file), 'utf8'))].flatMap(({ group, title }) => {
      const tag = TAG.exec(title)
      if (!tag) return []
      const sentence = said(`${group}: ${title.slice(0, tag.index)}`)
      return [{ file: `tests/${file}`, sentence, numbers: tag[1].split(',').map((n) => n.trim()) }]
    })
  )
}
