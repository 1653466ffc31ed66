import type { Actor } from '#shared/actor'

/** Somebody who has not shown who it is: at the sign-in page, or with a mailed link. */
export const visitorOf = (user: { id: number; personId: number | null } | null): Actor => ({
  kind: 'link_holder',
  personId: user?.personId ?? null,
  userId: user?.id ?? null,
  source: 'web',
})
