import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'

const NOT_NEEDED = [
  'build',
  'deploy',
  'docs',
  'public',
  'resources',
  'storage',
  'tests/browser',
  'tmp',
]
/** Stryker's words for a mutant that a test noticed; a loop without end is noticed by its time. */
const NOTICED = new Set(['Killed', 'Timeout'])
const SURVIVED = new Set(['Survived', 'NoCoverage'])

/** Mutates one area; what was noticed and what was not. */
export async function mutateArea(name, { mutate }, concurrency) {
  const results = await new Stryker({
    mutate,
    testRunner: 'command',
    commandRunner: {
      command: `cd build && exec "${process.execPath}" bin/mutate/specs.js ${name}`,
    },
    buildCommand: 'bash bin/mutate/build.sh',
    coverageAnalysis: 'off',
    timeoutMS: 30_000,
    concurrency,
    disableTypeChecks: false,
    plugins: [fileURLToPath(new URL('texts.js', import.meta.url))],
    ignorers: ['texts'],
    ignorePatterns: NOT_NEEDED,
    // TypeScript and the linter look into tmp, but not into build.
    tempDirName: 'build/mutation',
    cleanTempDir: 'always',
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: `tmp/mutants/${name}.json` },
    htmlReporter: { fileName: `tmp/mutants/${name}.html` },
    logLevel: 'warn',
    allowConsoleColors: false,
  }).runMutationTest()
  return {
    name,
    noticed: results.filter(({ status }) => NOTICED.has(status)).length,
    survivors: results.filter(({ status }) => SURVIVED.has(status)),
    odd: results.filter(({ status }) =>
      ['CompileError', 'RuntimeError', 'Pending'].includes(status)
    ),
  }
}
