import type { Candidates } from '#provisioning/sync/matching/candidates'
import type { Matches } from '#provisioning/sync/matching/situation'

export interface Match {
  matches: Matches
  personId: number | null
}

/**
 * Exactly one person or none. Evidence that points at different people is a dispute, and so is somebody
 * else's claim: `rivals` are other accounts that could be the same person's, `owner` whose it was before.
 */
export function matchPeople(
  { byAccount, byNumber, byIdentity }: Candidates,
  rivals: number,
  owner: number | null
): Match {
  const people = new Set([...byAccount, ...byNumber, ...byIdentity])
  if (people.size === 0) return { matches: 'none', personId: null }
  const [personId] = people
  const clear = people.size === 1 && rivals === 0 && (owner ?? personId) === personId
  return clear ? { matches: 'one', personId } : { matches: 'many', personId: null }
}
