export const PREDICATE_KINDS = ['account_exists', 'attribute_set', 'member_of'] as const
export type PredicateKind = (typeof PREDICATE_KINDS)[number]

export interface Predicate {
  kind: PredicateKind
  /** The attribute's name, or the group's distinguished name. */
  argument: string | null
}

export interface Observed {
  deleted: boolean
  /** Values by attribute, in lower case. */
  attributes: Record<string, string[]>
}

const valuesOf = ({ attributes }: Observed, name: string) => attributes[name.toLowerCase()] ?? []
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const HOLDS: Record<PredicateKind, (observed: Observed, argument: string) => boolean> = {
  account_exists: () => true,
  attribute_set: (observed, name) => valuesOf(observed, name).length > 0,
  member_of: (observed, group) => valuesOf(observed, 'memberOf').some((dn) => same(dn, group)),
}

/** Whether an account is what an item asks for: all that it asks, and at least something. */
export const predicatesHold = (predicates: Predicate[], observed: Observed) =>
  predicates.length > 0 &&
  !observed.deleted &&
  predicates.every(({ kind, argument }) => HOLDS[kind](observed, argument ?? ''))
