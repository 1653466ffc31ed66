import type { Instant } from '#shared/clock'
import type Handover from '#handover/models/handover'

export type HandoverState =
  'ready' | 'opened' | 'wanted' | 'expired' | 'without_password' | 'cancelled'

type Facts = Pick<
  Handover,
  'openedAt' | 'voidedAt' | 'deletedAt' | 'sealedPassword' | 'expiresAt' | 'inDirectory'
>

/** Where a hand-over stands; `wanted` is void and waits for IT to issue it again. */
export function handoverState(handover: Facts, now: Instant): HandoverState {
  if (handover.voidedAt) return 'wanted'
  if (handover.openedAt) return 'opened'
  if (handover.sealedPassword || handover.inDirectory)
    return handover.expiresAt > now ? 'ready' : 'expired'
  return handover.deletedAt ? 'expired' : 'without_password'
}
