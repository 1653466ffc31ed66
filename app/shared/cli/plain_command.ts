import { userInfo } from 'node:os'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import logger from '@adonisjs/core/services/logger'
import i18nManager from '@adonisjs/i18n/services/main'
import { type Actor, operator } from '#shared/actor'
import { EXIT, exitCodeOf, type ExitCode, Refusal, wrongUsage } from '#shared/cli/exit_codes'
import { standardInput } from '#shared/cli/standard_input'
import { Invalid } from '#shared/exceptions/invalid'

/**
 * What the terminal commands have in common: the answer alone on standard output, as text or with
 * --json as JSON; everything else on standard error; an exit code that scripts can rely on.
 * A command implements `perform` and ends with `tell`.
 */
export abstract class PlainCommand extends BaseCommand {
  static options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Answer as JSON on standard output' })
  declare json: boolean

  /** Does the work. A thrown refusal, conflict or invalid value becomes its exit code and a sentence. */
  protected abstract perform(): Promise<void>

  /** Whoever sits at this terminal, for the audit. */
  protected get actor(): Actor {
    return operator(userInfo().username)
  }

  protected get asks() {
    return Boolean(process.stdin.isTTY && process.stdout.isTTY && !this.json)
  }

  /** A password from standard input, or typed unseen by whoever sits at a terminal. */
  protected async askForPassword(fromStandardInput: boolean) {
    if (fromStandardInput) return standardInput()
    if (!this.asks) throw wrongUsage('not a terminal: pipe the password in with --password-stdin')
    return this.prompt.secure('Password')
  }

  /** The answer: the value as JSON, or the lines as text. */
  protected tell(value: unknown, lines: string[], exitCode: ExitCode = EXIT.ok) {
    this.logger.log(this.json ? JSON.stringify(value, null, 2) : lines.join('\n'))
    this.exitCode = exitCode
  }

  /** A word on the way, on standard error. */
  protected mention(sentence: string) {
    this.logger.logError(sentence)
  }

  async run() {
    try {
      await this.perform()
    } catch (error) {
      this.#refuse(error)
    }
  }

  #refuse(error: unknown) {
    this.exitCode = exitCodeOf(error)
    const sentence = sentenceOf(error)
    if (this.exitCode === EXIT.failure && !(error instanceof Refusal))
      logger.error({ err: error }, `${this.commandName} failed`)
    if (this.json)
      this.logger.log(JSON.stringify({ error: sentence, exitCode: this.exitCode }, null, 2))
    else this.mention(sentence)
  }

  static validate(parsed: Parameters<typeof BaseCommand.validate>[0]) {
    try {
      super.validate(parsed)
    } catch (error) {
      process.once('exit', () => (process.exitCode = EXIT.usage))
      throw error
    }
  }
}

function sentenceOf(error: unknown) {
  if (error instanceof Invalid) return problemsOf(error).join(' ')
  const messages = (error as { messages?: { message: string }[] }).messages
  if (Array.isArray(messages)) return messages.map(({ message }) => message).join(' ')
  return error instanceof Error ? error.message : String(error)
}

function problemsOf({ problems }: Invalid) {
  const english = i18nManager.locale('en')
  return Object.entries(problems).map(([field, problem]) => {
    const sentence =
      typeof problem === 'string' ? english.t(problem) : english.t(problem.key, problem.values)
    return `${field}: ${sentence}`
  })
}
