export const SITUATIONS = [
  'linked',
  'unlinked',
  'unmatched',
  'disputed',
  'deleted',
  'linked_to_leaver',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** `open`, `closed`: a person's account is this one. `missing`: it was ours, and nobody has it. */
export type Link = 'none' | 'open' | 'closed' | 'missing'
/** How many people it could be by what can be trusted; `one` is also whom it is linked to, if anybody. */
export type Matches = 'none' | 'one' | 'many'

export interface EntryFacts {
  deleted: boolean
  link: Link
  matches: Matches
  /** Whoever it is linked to works here no more. */
  left: boolean
}

type Row = [is: Situation, when: { [Fact in keyof EntryFacts]?: EntryFacts[Fact][] }]

/** The first row that holds. An account that was closed opens again when its owner waits for one. */
const TABLE: Row[] = [
  ['deleted', { deleted: [true] }],
  ['linked', { link: ['closed'], matches: ['one'] }],
  ['disputed', { link: ['closed', 'missing', 'none'], matches: ['many'] }],
  ['linked_to_leaver', { link: ['open', 'closed'], left: [true] }],
  ['linked', { link: ['open'] }],
  ['unlinked', { link: ['closed', 'missing'] }],
  ['linked', { matches: ['one'] }],
  ['unmatched', {}],
]

/** Which of the six situations an account of the directory is in. */
export const situationOf = (facts: EntryFacts): Situation =>
  TABLE.find(([, when]) => holds(when, facts))![0]

const holds = (when: Row[1], facts: EntryFacts) =>
  Object.entries(when).every(([fact, values]) =>
    (values as unknown[]).includes(facts[fact as keyof EntryFacts])
  )
