import type { Problem } from '#shared/exceptions/invalid'

/** A template can't be used as it is written; the problem is a language key with its values. */
export class TemplateProblem extends Error {
  readonly problem: Problem

  constructor(key: string, values: Record<string, unknown>) {
    super(key)
    this.problem = { key: `provisioning.template.${key}`, values }
  }
}
