import type { Problem } from '#shared/exceptions/invalid'

/** What somebody wrote about names can't be used; the problem is a language key with its values. */
export class NamingProblem extends Error {
  constructor(readonly problem: Problem) {
    super(typeof problem === 'string' ? problem : problem.key)
  }
}

/** `throw namingProblem('provisioning.problems.brace', { example })` */
export const namingProblem = (key: string, values: Record<string, unknown> = {}) =>
  new NamingProblem({ key, values })
