import { BLOCKED_ANYWHERE, BLOCKED_WHOLE } from '#provisioning/naming/blocklist/blocked_words'
import type { OwnWords } from '#provisioning/naming/blocklist/own_words'
import { isReservedName } from '#provisioning/naming/blocklist/reserved_names'
import type { Part } from '#provisioning/naming/spelling/parts'

/**
 * Whether a name shouldn't be given: reserved by Windows or by custom, or with a blocked word in it. A
 * name that is written out is the person's own: nobody has to mind `thora.kukkonen`.
 */
export function isBlocked(name: string, parts: Part[], ownWords: OwnWords = []) {
  if (isReservedName(name)) return true
  const written = parts.flatMap((part) => (part.kind === 'own' && part.whole ? [part.text] : []))
  const letters = name.replace(/[^a-z]/g, '')
  if (BLOCKED_WHOLE.has(letters) && !written.includes(letters)) return true
  return [...BLOCKED_ANYWHERE, ...ownWords].some(
    (word) => timesIn([name], word) > timesIn(written, word)
  )
}

const timesIn = (texts: string[], word: string) =>
  texts.reduce((sum, text) => sum + text.split(word).length - 1, 0)
