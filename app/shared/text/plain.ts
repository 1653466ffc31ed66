/** Control characters but tab and line breaks, and the marks that turn reading order around. */
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text in composed form (NFC), without what can't be seen and could deceive or break a database. */
export const plain = (text: string) => text.normalize('NFC').replace(UNWANTED, '')

/** The same for everything inside arrays and objects; keys that reach prototypes are dropped. */
export function plainDeep(value: unknown): unknown {
  if (typeof value === 'string') return plain(value)
  if (Array.isArray(value)) return value.map(plainDeep)
  if (value === null || typeof value !== 'object' || value.constructor !== Object) return value
  const entries = Object.entries(value).filter(([key]) => !FORBIDDEN_KEYS.has(key))
  return Object.fromEntries(entries.map(([key, inner]) => [plain(key), plainDeep(inner)]))
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
