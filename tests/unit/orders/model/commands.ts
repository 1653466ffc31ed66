import fc from 'fast-check'

export const ACTORS = ['manager', 'assistant', 'stranger', 'keeper', 'hr', 'system'] as const
export type Actor = (typeof ACTORS)[number]

export const VERBS = [
  ...['place', 'submit', 'attest', 'reject', 'cancel'],
  ...['sign', 'decline_contract', 'withdraw'],
  ...['finish', 'decline', 'return', 'dismiss', 'give_up', 'retry'],
  ...['answer', 'waive', 'drop', 'replace'],
  ...['work', 'wait'],
] as const
export type Verb = (typeof VERBS)[number]

export interface Command {
  who: Actor
  verb: Verb
  /** Which line, or how many days: whatever the verb chooses among. */
  pick: number
}

/** Whoever does such things mostly does them; hires get far when most presses are sensible. */
const LIKELY: [Actor, Verb][] = [
  ['manager', 'place'],
  ['assistant', 'submit'],
  ['manager', 'attest'],
  ['hr', 'sign'],
  ['hr', 'sign'],
  ['keeper', 'finish'],
  ['keeper', 'finish'],
  ['keeper', 'finish'],
  ['keeper', 'decline'],
  ['keeper', 'return'],
  ['manager', 'answer'],
  ['manager', 'waive'],
  ['manager', 'drop'],
  ['manager', 'replace'],
  ['system', 'work'],
  ['system', 'work'],
  ['system', 'wait'],
]

const pick = fc.nat(30)
const any = fc.record({ who: fc.constantFrom(...ACTORS), verb: fc.constantFrom(...VERBS), pick })
const likely = fc
  .record({ press: fc.constantFrom(...LIKELY), pick })
  .map(({ press: [who, verb], ...rest }): Command => ({ who, verb, ...rest }))

/** Anything by anybody, in any order, some of it twice and more. */
export const stories = fc.array(
  fc.tuple(fc.oneof({ weight: 1, arbitrary: any }, { weight: 3, arbitrary: likely }), fc.nat(5)),
  { minLength: 5, maxLength: 25 }
)

/** One press in six comes twice. */
export const told = (story: [Command, number][]) =>
  story.flatMap(([command, again]) => (again === 0 ? [command, command] : [command]))
