import { BLOCKED_ANYWHERE, BLOCKED_WHOLE } from '#provisioning/naming/blocklist/blocked_words'
import type { OwnWords } from '#provisioning/naming/blocklist/own_words'
import { isReservedName } from '#provisioning/naming/blocklist/reserved_names'
import type { Part } from '#provisioning/naming/spelling/parts'

/**
 * Whether a name shouldn't be given: reserved by Windows or by custom, or with a blocked word in it. A
 * word in the middle of a name that is written out is the person's own: `thora.kukkonen` is nobody's joke.
 */
export function isBlocked(name: string, parts: Part[], ownWords: OwnWords = []) {
  if (isReservedName(name)) return true
  if (BLOCKED_WHOLE.has(name.replace(/[^a-z]/g, ''))) return true
  const written = parts.flatMap((part) => (part.kind === 'own' && part.whole ? [part.text] : []))
  return [...BLOCKED_ANYWHERE, ...ownWords].some(
    (word) => timesIn([name], word) > timesIn(written, word)
  )
}

const timesIn = (texts: string[], word: string) =>
  texts.reduce((sum, text) => sum + text.split(word).length - 1, 0)
