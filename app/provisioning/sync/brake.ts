import type { Settings } from '#settings/catalogue'

export type StopReason = 'lost' | 'empty'

interface Reading {
  full: boolean
  seen: number
  /** Accounts that went or were disabled, and those that were there to be used before. */
  lost: number
  before: number
}

type Limits = Pick<Settings, 'syncBrakePercent' | 'syncBrakeCount'>

/** Why a second person must look before anything follows from what was read; null when nobody must. */
export function brakeOf({ full, seen, lost, before }: Reading, limits: Limits): StopReason | null {
  if (full && seen === 0) return 'empty'
  const share = (before * limits.syncBrakePercent) / 100
  return lost > Math.max(share, limits.syncBrakeCount) ? 'lost' : null
}
