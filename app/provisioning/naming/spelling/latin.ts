import anyAscii from 'any-ascii'
import type { Transliteration } from '#provisioning/naming/spelling/transliteration'

/**
 * A word in a-z and 0-9, hyphens, apostrophes and all other signs left out. What the organisation's own
 * table doesn't name is spelled by any-ascii, letter by letter; may come out empty.
 */
export function latin(word: string, table: Transliteration) {
  const letters = [...word.normalize('NFC').toLowerCase().normalize('NFC')]
  const spelled = letters.map((letter) => table.get(letter) ?? anyAscii(letter)).join('')
  return spelled.toLowerCase().replace(/[^a-z0-9]/g, '')
}
