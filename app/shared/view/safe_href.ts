const invisible = /\p{C}/gu
const scheme = /^[^/?#]*:/
const trustedScheme = /^(https?|mailto|tel):/i

/** An address that cannot run script or leave for another host unseen; anything else becomes "#". */
export function safeHref(address: unknown): string {
  const plain = String(address ?? '')
    .replace(invisible, '')
    .trim()
  if (plain === '' || /^[/\\]{2}/.test(plain) || plain.startsWith('/\\')) return '#'
  return scheme.test(plain) && !trustedScheme.test(plain) ? '#' : plain
}
