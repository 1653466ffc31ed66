import { transitionOf } from '#shared/lifecycle'

export const SYNC_PHASES = ['idle', 'reading', 'stopped', 'applying'] as const
export type SyncPhase = (typeof SYNC_PHASES)[number]

/** What the directory says is read to its end before anything follows from it: the brake lies between. */
export const SYNC_LIFECYCLE = {
  begin: { from: ['idle'], to: 'reading' },
  begin_anew: { from: ['reading'], to: 'reading' },
  read_on: { from: ['reading'], to: 'reading' },
  stop: { from: ['reading'], to: 'stopped' },
  apply: { from: ['reading'], to: 'applying' },
  release: { from: ['stopped'], to: 'applying' },
  /** An answer that was empty is asked for again, never believed. */
  ask_again: { from: ['stopped'], to: 'reading' },
  end: { from: ['applying'], to: 'idle' },
} as const satisfies Record<string, { from: readonly SyncPhase[]; to: SyncPhase }>

export type SyncVerb = keyof typeof SYNC_LIFECYCLE
export const syncTransition = transitionOf<SyncPhase, typeof SYNC_LIFECYCLE>(SYNC_LIFECYCLE)
