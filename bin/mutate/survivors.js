import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

const oneLine = (text) => text.replaceAll(/\s+/g, ' ').trim()

function original({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.pop().slice(0, end.column - 1)
  return oneLine([...lines, last].join('\n').slice(start.column - 1))
}

/** A survivor as docs/mutation.md lists it: where, and what became what. */
export function described(mutant) {
  const file = relative(process.cwd(), mutant.fileName)
  return `\`${file}\`: \`${original(mutant)}\` → \`${oneLine(mutant.replacement)}\``
}

/** Those that nobody has judged in docs/mutation.md. */
export function unjudged(descriptions) {
  const judged = readFileSync('docs/mutation.md', 'utf8')
  return descriptions.filter((description) => !judged.includes(description))
}
