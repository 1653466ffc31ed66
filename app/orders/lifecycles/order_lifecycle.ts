import { transitionOf } from '#shared/lifecycle'

export const ORDER_KINDS = ['joiner', 'mover', 'leaver'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

export const ORDER_STATES = [
  'draft',
  'awaiting_attestation',
  'parked',
  'active',
  'completed',
  'rejected',
  'cancelled',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

export const ORDER_LIFECYCLE = {
  submit: { from: ['draft'], to: 'awaiting_attestation' },
  park: { from: ['draft', 'awaiting_attestation'], to: 'parked' },
  reject: { from: ['awaiting_attestation'], to: 'rejected' },
  activate: { from: ['parked'], to: 'active' },
  complete: { from: ['active'], to: 'completed' },
  cancel: { from: ['draft', 'awaiting_attestation', 'parked', 'active'], to: 'cancelled' },
  /** A no-show after everything was done: what was granted is taken back. */
  undo: { from: ['completed'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly OrderState[]; to: OrderState }>

export type OrderVerb = keyof typeof ORDER_LIFECYCLE
export const orderTransition = transitionOf<OrderState, typeof ORDER_LIFECYCLE>(ORDER_LIFECYCLE)
