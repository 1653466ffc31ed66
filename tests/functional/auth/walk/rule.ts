import type { Common, Relation, Subject, Walker } from './walkers.js'

/** Who may, of what is theirs, their branch's and others'. A relation left out: nobody. */
interface Whose extends Partial<Record<Relation, readonly Walker[]>> {
  about: Subject
  /** Who may whoever's it is. */
  any?: readonly Walker[]
}

/** Who may, where it makes no difference whose a record is; `open` needs no sign-in. */
interface Who {
  to: readonly Walker[] | 'open'
  about?: Common
}

export type Rule = (Whose | Who) & {
  /** What those who may get from a GET; 200 unless said. */
  answer?: number
  /** What those who may not get; 403 or 404 unless said. A path is where they are led instead. */
  refusal?: number[] | string
}

/** By method and pattern; several rules when a route is about more than one kind of record. */
export type RouteTable = Record<string, Rule | Rule[]>
