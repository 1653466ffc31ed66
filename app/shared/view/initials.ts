/** "Åsa Öhrström" gives "ÅÖ"; one letter for one name, nothing for none. */
export function initials(name: unknown): string {
  const words = String(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return ends.map((word) => [...word!][0].toLocaleUpperCase('sv')).join('')
}
