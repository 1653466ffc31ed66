import fc from 'fast-check'

/** What somebody, or time, may do to an order at any moment, sensible or not. */
export const VERBS = [
  ...['place', 'submit', 'attest', 'attest_own', 'reject', 'cancel', 'move_start'],
  ...['want', 'want', 'replace'],
  ...['sign', 'decline', 'withdraw'],
  ...['done', 'refuse', 'ask', 'not_applicable', 'answer', 'waive', 'drop'],
  ...['work', 'work', 'sweep', 'replay', 'jump_days', 'jump_hours', 'stale'],
] as const
export type Verb = (typeof VERBS)[number]

export interface Deed {
  verb: Verb
  /** Which line, how far, which old intent: whatever the verb chooses among. */
  pick: number
}

/** Hires get far more often when signing and acknowledging come more often than giving up. */
const HELPFUL: Verb[] = ['place', 'sign', 'work', 'done', 'done', 'done', 'work', 'jump_days']

const story = (verbs: Verb[], minLength: number, maxLength: number) =>
  fc.array(fc.record({ verb: fc.constantFrom(...verbs), pick: fc.nat(50) }), {
    minLength,
    maxLength,
  })

const anything = story([...VERBS, ...HELPFUL, ...HELPFUL], 4, 22)

/** Roles are chosen, the contract is signed and the account made; the order still waits for its mail. */
const begun = (pick: number): Deed[] => [
  { verb: 'place', pick: 0 },
  { verb: 'want', pick },
  { verb: 'sign', pick: 0 },
  { verb: 'done', pick: 0 },
]
const CHANGING: Verb[] = [
  ...(['want', 'want', 'want', 'want', 'done', 'done', 'done'] as const),
  ...(['refuse', 'ask', 'answer', 'not_applicable', 'replace', 'drop', 'work'] as const),
]
const ENDING: Verb[] = ['cancel', 'withdraw', 'work', 'done', 'want']

/** Minds are changed about what somebody has already, and some of it comes to nothing. */
const changed = fc
  .tuple(fc.nat(50), story(CHANGING, 2, 6), story(ENDING, 0, 3))
  .map(([pick, changes, ends]) => [...begun(pick), ...changes, ...ends])

export const deeds = fc.oneof({ weight: 3, arbitrary: anything }, { weight: 2, arbitrary: changed })
