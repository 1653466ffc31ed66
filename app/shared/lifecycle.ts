import { failure, type Result, success } from '#shared/result'

/** A lifecycle: each verb with the states it may start from and the one it ends in. */
export type Lifecycle<State extends string> = Record<string, { from: readonly State[]; to: State }>

export interface NotAllowed<State extends string> {
  verb: string
  from: State
}

/** The pure transition of a lifecycle table: the new state, or which verb was not allowed from where. */
export function transitionOf<State extends string, Table extends Lifecycle<State>>(table: Table) {
  return (state: State, verb: keyof Table & string): Result<State, NotAllowed<State>> => {
    const rule = table[verb]
    return rule.from.includes(state) ? success(rule.to) : failure({ verb, from: state })
  }
}
