import fc from 'fast-check'
import type { Field } from '#tests/unit/lang/validators'

const scalar = fc.oneof(
  fc.constantFrom(undefined, null, '', ' ', 'a', 'x\ny', '\u200b', '-1', '0', '1.5', '1e99', 'on'),
  fc.constantFrom(
    '1999-01-01',
    '2199-12-31',
    '2026-02-30',
    'a@b',
    '19640823-3235',
    'x'.repeat(9000)
  ),
  fc.constantFrom(true, {}, [], [[]], { a: [{}] }),
  fc.string(),
  fc.integer()
)

/** Something of the right shape, or not, with nonsense in it. */
export function junkFor(field: Field): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: shaped(field), weight: 4 }, { arbitrary: scalar, weight: 1 })
}

function shaped(field: Field): fc.Arbitrary<unknown> {
  if (field.type === 'object')
    return fc.record(
      Object.fromEntries(field.properties!.map((one) => [one.fieldName, junkFor(one)]))
    )
  if (field.type === 'array') return fc.array(junkFor(field.each!), { maxLength: 4 })
  if (field.type === 'record')
    return fc.dictionary(fc.string(), junkFor(field.each!), { maxKeys: 3 })
  return scalar
}
