import type { Actor } from '#shared/actor'

/** Who it was, so that another can be told from them; null for nobody. */
export function actorKey({ kind, personId, userId, label }: Actor): string | null {
  if (personId !== null) return `person:${personId}`
  if (userId !== null) return `user:${userId}`
  return kind === 'system' ? null : `${kind}:${label ?? ''}`.slice(0, 120)
}
