import i18nManager from '@adonisjs/i18n/services/main'
import { EXIT, Refusal } from '#shared/cli/exit_codes'
import { RefusedFile, type RowProblem, wordProblem } from '#people/imports/problem'

interface Report {
  dryRun: boolean
  problems: RowProblem[]
  [tally: string]: unknown
}

/** What an import did, for a script and for a reader. */
export function reportImport({ problems, ...report }: Report, locale: string) {
  const i18n = i18nManager.locale(i18nManager.getSupportedLocaleFor(locale) ?? 'sv')
  const worded = problems
    .toSorted((a, b) => a.line - b.line)
    .map((problem) => wordProblem(problem, i18n))
  const counts = Object.entries(report).map(([name, value]) => `${name}: ${value}`)
  return {
    value: { ...report, problems: worded },
    lines: [
      counts.join(', '),
      ...worded.map(({ line, column, problem }) => `${line} ${column ?? '-'}: ${problem}`),
    ],
  }
}

/** The file's bytes. @throws Refusal when it can't be read. */
export async function readOrRefuse(file: string, read: (file: string) => Promise<Buffer>) {
  try {
    return await read(file)
  } catch (error) {
    throw new Refusal(EXIT.usage, `${file} can't be read: ${(error as Error).message}`)
  }
}

/** A refused file as the sentence that a terminal shows. */
export function asRefusal(error: unknown, locale: string) {
  if (!(error instanceof RefusedFile)) return error
  const i18n = i18nManager.locale(i18nManager.getSupportedLocaleFor(locale) ?? 'sv')
  return new Refusal(EXIT.failure, i18n.t(`imports.problems.${error.key}`, error.values))
}
