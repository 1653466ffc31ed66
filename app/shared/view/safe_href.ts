const invisible = /[\u0000-\u0020\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const scheme = /^[^/?#]*:/
const trustedScheme = /^(https?|mailto|tel):/i

/** An address that cannot run script or leave for another host unseen; anything else becomes "#". */
export function safeHref(address: unknown): string {
  const plain = String(address ?? '').replace(invisible, '')
  if (plain === '' || /^[/\\]{2}/.test(plain) || plain.startsWith('/\\')) return '#'
  return scheme.test(plain) && !trustedScheme.test(plain) ? '#' : plain
}
