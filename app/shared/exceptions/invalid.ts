import { errors } from '@vinejs/vine'

/** A language key, or a key with the values its sentence needs. */
export type Problem = string | { key: string; values: Record<string, unknown> }

/** What a person typed can't be accepted, for a reason that only the records could tell. HTTP 422. */
export class Invalid extends errors.E_VALIDATION_ERROR {
  constructor(readonly problems: Record<string, Problem>) {
    super(Object.keys(problems).map((field) => ({ field, rule: 'records', message: '' })))
  }
}

/** Problems by field name, each a language key: `throw invalid({ startDate: 'orders.problems.past' })`. */
export const invalid = (problems: Record<string, Problem>) => new Invalid(problems)
