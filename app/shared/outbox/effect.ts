import type { Trx } from '#shared/database/transaction'

/** What an intent is about: ids and versions, never a name or a secret. */
export type Ids = Record<string, number | string>

/** What a person may decide about an intent that automation gave up on. */
export type Attendance = 'retry' | 'skip' | 'finish'

export interface Step<State> {
  name: string
  run(state: State): Promise<void>
}

/**
 * What an intent turns into: named steps that may read and talk to other systems ("ensure", so that
 * running them twice changes nothing), then one transaction that records the outcome and ends the intent.
 */
export interface Effect<State = any> {
  kind: string
  /** Tries before a person is asked; Infinity for what must never be given up. */
  attempts: number
  begin(ids: Ids): State
  steps: Step<State>[]
  record(trx: Trx, state: State): Promise<void>
  /** In the transaction that leaves the intent to a person. */
  gaveUp?(trx: Trx, ids: Ids, reason: string): Promise<void>
  /** In the transaction in which a person decides about it. */
  attended?(trx: Trx, ids: Ids, verb: Attendance): Promise<void>
}

const effects = new Map<string, Effect>()

export function registerEffect<State>(effect: Effect<State>) {
  if (effects.has(effect.kind)) throw new Error(`two effects are called ${effect.kind}`)
  effects.set(effect.kind, effect)
}

/** @throws when no effect has that kind: an intent without an effect is a defect. */
export function effectOf(kind: string): Effect {
  const effect = effects.get(kind)
  if (!effect) throw new Error(`no effect is called ${kind}`)
  return effect
}

/** Tells an effect what a person decided; one that is no more has nothing to follow. */
export const followAttendance = async (trx: Trx, kind: string, ids: Ids, verb: Attendance) =>
  effects.get(kind)?.attended?.(trx, ids, verb)

export const effectKinds = () => [...effects.keys()]

/** An effect that only changes SQL: one transaction, exactly once. */
export const recordOnly = (
  kind: string,
  record: (trx: Trx, ids: any) => Promise<void>,
  attempts = 10
): Effect<Ids> => ({ kind, attempts, begin: (ids) => ids, steps: [], record })
