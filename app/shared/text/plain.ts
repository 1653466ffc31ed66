/** Control characters but tab and line breaks, and the marks that turn reading order around. */
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text in composed form (NFC), without what can't be seen and could deceive or break a database. */
export const plain = (text: string) => text.normalize('NFC').replace(UNWANTED, '')

/**
 * The same for everything inside arrays and objects; what would hide an object's own nature, such as
 * a key `toString`, is dropped, since converting such a value throws.
 */
export function plainDeep(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(plainDeep)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([key]) => !(key in Object.prototype))
  return Object.fromEntries(entries.map(([key, inner]) => [plain(key), plainDeep(inner)]))
}

/** Asks the prototype, not `constructor`, which a sender could name a key. Files are no records. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
