import { transitionOf } from '#shared/lifecycle'

export const DIRECTIONS = ['grant', 'revoke'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const LINE_STATES = [
  'waiting',
  'open',
  'done',
  'declined',
  'returned',
  'not_applicable',
  'needs_attention',
  'cancelled',
] as const
export type LineState = (typeof LINE_STATES)[number]

export const LINE_LIFECYCLE = {
  open: { from: ['waiting'], to: 'open' },
  finish: { from: ['open', 'needs_attention'], to: 'done' },
  decline: { from: ['open', 'needs_attention'], to: 'declined' },
  return: { from: ['open'], to: 'returned' },
  answer: { from: ['returned'], to: 'open' },
  dismiss: { from: ['open', 'needs_attention'], to: 'not_applicable' },
  give_up: { from: ['open'], to: 'needs_attention' },
  retry: { from: ['needs_attention'], to: 'open' },
  cancel: { from: ['waiting', 'open', 'returned', 'needs_attention'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly LineState[]; to: LineState }>

export type LineVerb = keyof typeof LINE_LIFECYCLE
export const lineTransition = transitionOf<LineState, typeof LINE_LIFECYCLE>(LINE_LIFECYCLE)

/** Nothing more will happen to a line in one of these. */
export const ENDED_LINE_STATES: readonly LineState[] = [
  'done',
  'declined',
  'not_applicable',
  'cancelled',
]
/** A prerequisite in one of these holds nothing back. */
export const SATISFIED_LINE_STATES: readonly LineState[] = ['done', 'not_applicable']
