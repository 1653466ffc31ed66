import type { Form } from '#tests/support/forms'
import type { Params, Relation, Walker } from '../../auth/walk/walkers.js'

export type Values = Record<string, string | string[]>

/** A writing route, and how somebody who may sends its form as it should be. */
export interface Step {
  route: string
  /** The pattern of the page that the form stands on. */
  page: string
  as: Walker | 'stranger'
  on?: Relation
  /** The form, where it is not the route's own that is sent there. */
  form?: string
  /** What is typed; everything else stays as the page has it. */
  fill?: Values | ((form: Form, params: Params) => Values | Promise<Values>)
  file?: { name: string; text: string }
  /** Fields that the form has in other states than this one. */
  also?: string[]
  /** Brings about what the form needs, and says which record it is about. */
  given?: (params: Params) => Promise<Params | void>
}
