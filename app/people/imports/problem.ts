import type { I18n } from '@adonisjs/i18n'

/** What is wrong with one cell or row, before it is put into words. */
export interface RowProblem {
  line: number
  /** The column's own name, or null when the whole row is meant. */
  column: string | null
  /** Language key under `imports.problems`. */
  key: string
  values?: Record<string, string | number>
}

export interface WordedProblem {
  line: number
  column: string | null
  problem: string
}

/** The problem as a sentence in the reader's language, with the column as its heading says it. */
export function wordProblem(problem: RowProblem, i18n: Pick<I18n, 't'>): WordedProblem {
  const column = problem.column && i18n.t(`imports.columns.${problem.column}`)
  const values = { column: column ?? '', ...problem.values }
  return { line: problem.line, column, problem: i18n.t(`imports.problems.${problem.key}`, values) }
}

/** A file that can't be imported at all; no row was looked at. */
export class RefusedFile extends Error {
  constructor(
    readonly key: string,
    readonly values: Record<string, string | number> = {}
  ) {
    super(key)
  }
}
