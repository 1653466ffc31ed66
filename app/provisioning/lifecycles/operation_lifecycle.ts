import { transitionOf } from '#shared/lifecycle'

export const OPERATION_STATES = ['pending', 'succeeded', 'needs_attention', 'cancelled'] as const
export type OperationState = (typeof OPERATION_STATES)[number]

/** How often it is tried, by whom and since when is the business of its intent (decision 2). */
export const OPERATION_LIFECYCLE = {
  succeed: { from: ['pending'], to: 'succeeded' },
  give_up: { from: ['pending'], to: 'needs_attention' },
  retry: { from: ['needs_attention'], to: 'pending' },
  cancel: { from: ['pending', 'needs_attention'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly OperationState[]; to: OperationState }>

export type OperationVerb = keyof typeof OPERATION_LIFECYCLE
export const operationTransition = transitionOf<OperationState, typeof OPERATION_LIFECYCLE>(
  OPERATION_LIFECYCLE
)
