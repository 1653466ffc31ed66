import { EXIT } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { type CheckResult, resultOf } from '#shared/health/check'
import { EVERY_CHECK } from '#shared/health/checks/every'

/** Looks at everything that Kvittens stands on, and says what to do about what is wrong. */
export default class Doctor extends PlainCommand {
  static commandName = 'doctor'
  static description = 'Check keys, database, queue, mail, clock, texts and background work'
  static help = ['Exit code 0: all is well. 1: something is wrong. 6: only warnings.']

  protected async perform() {
    const results: CheckResult[] = []
    for (const check of EVERY_CHECK) results.push(await resultOf(check))
    this.tell({ well: isWell(results), checks: results }, results.flatMap(linesOf), codeOf(results))
  }
}

const isWell = (results: CheckResult[]) => results.every(({ state }) => state === 'ok')

function codeOf(results: CheckResult[]) {
  if (results.some(({ state }) => state === 'fail')) return EXIT.failure
  return isWell(results) ? EXIT.ok : EXIT.partial
}

const linesOf = ({ name, state, found, advice }: CheckResult) => [
  `${state.padEnd(5)}${name.padEnd(13)}${found}`,
  ...(advice ? [`${' '.repeat(18)}${advice}`] : []),
]
