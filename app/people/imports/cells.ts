import { isCivilDate } from '#shared/validation/fields'
import type { RowProblem } from '#people/imports/problem'

const TRUE = ['1', 'x', 'ja', 'j', 'yes', 'y', 'true', 'sant']
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

/** Reads the cells of one row and collects what is wrong with them. */
export class Cells<Name extends string> {
  readonly problems: RowProblem[] = []

  constructor(
    readonly line: number,
    private values: Record<Name, string | null>
  ) {}

  problem(column: Name | null, key: string, values?: RowProblem['values']) {
    this.problems.push({ line: this.line, column, key, values })
    return null
  }

  text(column: Name, longest: number) {
    const text = this.values[column]
    if (text === null) return null
    if (text.length > longest) return this.problem(column, 'too_long', { most: longest })
    return text.replace(/\s+/g, ' ')
  }

  required(column: Name, longest: number) {
    if (this.values[column] === null) return this.problem(column, 'required')
    return this.text(column, longest)
  }

  /** A name: a formula from a spreadsheet, or markup, is none. */
  name(column: Name, longest: number, needed = true) {
    const text = needed ? this.required(column, longest) : this.text(column, longest)
    if (text === null) return null
    const isName = /\p{L}/u.test(text) && !/[<>=@{}\\]/.test(text)
    return isName ? text : this.problem(column, 'formula')
  }

  date(column: Name) {
    const text = this.values[column]
    if (text === null) return null
    const date = text.replace(COMPACT, '$1-$2-$3')
    return isCivilDate(date) ? date : this.problem(column, 'date', { value: short(text) })
  }

  email(column: Name) {
    const text = this.text(column, 254)
    if (text === null || EMAIL.test(text)) return text
    return this.problem(column, 'email', { value: short(text) })
  }

  yes(column: Name) {
    return TRUE.includes((this.values[column] ?? '').toLowerCase())
  }

  raw(column: Name) {
    return this.values[column]
  }
}

export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
