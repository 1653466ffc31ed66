import fc from 'fast-check'

/** What somebody, or time, may do to an order at any moment, sensible or not. */
export const VERBS = [
  ...['place', 'submit', 'attest', 'attest_own', 'reject', 'cancel', 'move_start'],
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

export const deeds = fc.array(
  fc.record({ verb: fc.constantFrom<Verb>(...VERBS, ...HELPFUL, ...HELPFUL), pick: fc.nat(50) }),
  { minLength: 4, maxLength: 22 }
)
