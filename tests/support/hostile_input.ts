import fc from 'fast-check'
import { plainDeep } from '#shared/text/plain'

const NASTY = [
  '',
  ' ',
  '\u0000',
  '\u202Eabc',
  '<script>alert(1)</script>',
  '=CMD()',
  "'; DROP TABLE users; --",
  '2026-02-29',
  '0026-01-01',
  '-1',
  '0',
  '1',
  '1e9',
  '99999999999999999999',
  'NaN',
  'å'.repeat(5_000),
  'Öhrström',
  '\uD800',
  '\u200B',
  'on',
  'null',
  'a@b',
  'a@exempel.se',
]

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 60 }))

/** What could arrive in one field: text, nothing, or a list or object where text was expected. */
const field = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, true, 7, -0.5, []) },
  { weight: 1, arbitrary: fc.array(text, { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), text, {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.dictionary(fc.constantFrom('id', 'name', 'title'), text), {
      maxLength: 3,
    }),
  }
)

/** Bodies for a form with these fields, cleaned as every request's is: any field may be missing. */
export const hostileBodies = (names: readonly string[]) =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, field])), {
      requiredKeys: [],
      noNullPrototype: true,
    })
    .map((body) => plainDeep(body) as Record<string, unknown>)

/** The same as flat fields of a real form. */
export const hostileForms = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, text])), {
    requiredKeys: [],
    noNullPrototype: true,
  })
