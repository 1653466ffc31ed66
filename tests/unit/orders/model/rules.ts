import type { Actor, Verb } from './commands.js'
import type { Hire } from './hire.js'

export type Thing = 'contract' | 'order' | 'line'

/** What the product decides by its pure tables and rules, and the model by hand. */
export interface Rules {
  may(who: Actor, verb: Verb, hire: Hire): boolean
  /** Where a verb takes a thing that is in a state; null when it must not. */
  step(thing: Thing, state: string, verb: string): string | null
  mayActivate(hire: Hire): boolean
  /** Ids of the waiting lines that may open now. */
  openable(hire: Hire): number[]
  /** Ids of the waiting lines that wait for what was refused. */
  stuck(hire: Hire): number[]
  hasEnded(lineState: string): boolean
}
