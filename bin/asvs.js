/**
 * Writes docs/asvs.md: which tests prove which requirement of OWASP ASVS, read from the ends of their
 * titles (` [ASVS 7.2.4, 7.4.1]`).
 * `node bin/asvs.js --check` writes nothing and fails when the file is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { REQUIREMENTS } from './asvs/requirements.js'
import { taggedTests } from './asvs/tagged_tests.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const target = `${root}docs/asvs.md`
const tests = taggedTests(root)

const known = new Set(REQUIREMENTS.map(({ number }) => number))
const unknown = tests.flatMap(({ file, numbers }) =>
  numbers.filter((number) => !known.has(number)).map((number) => `${file}: ${number}`)
)

const proofs = ({ number }) => tests.filter(({ numbers }) => numbers.includes(number))
const proven = REQUIREMENTS.filter((one) => proofs(one).length > 0)
const unproven = REQUIREMENTS.filter((one) => proofs(one).length === 0)

const section = (one) => {
  const lines = proofs(one).map(({ file, sentence }) => `- ${sentence} ([${file}](../${file}))`)
  return `### ${one.number} ${one.words}\n\n${lines.join('\n')}\n`
}
const left = ({ number, words, why }) => `- **${number}** ${words}.${why ? ` ${why}` : ''}`

const page = `# Security requirements and the tests that prove them

The requirements of [OWASP ASVS 5.0](https://github.com/OWASP/ASVS/tree/v5.0.0) that bind here, in our own words, each with its tests: ${proven.length} of ${REQUIREMENTS.length} have one. Written by \`node bin/asvs.js\` from the ends of the tests' titles; a test that proves a requirement says so there, and this file follows.

## No test yet

${unproven.map(left).join('\n')}

## Proven

${proven.map(section).join('\n')}`

if (unknown.length > 0) {
  console.error(`Requirements that bin/asvs/requirements.js doesn't know:\n${unknown.join('\n')}`)
  process.exitCode = 1
} else if (!process.argv.includes('--check')) writeFileSync(target, page)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== page) {
  console.error('docs/asvs.md is not current: run node bin/asvs.js, and commit.')
  process.exitCode = 1
}
