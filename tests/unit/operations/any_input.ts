import fc from 'fast-check'
import { errors } from '@vinejs/vine'
import { plainDeep } from '#shared/text/plain'

const HOSTILE = fc.constantFrom(
  '<script>alert(1)</script>',
  '=CMD()',
  '\u202Egnp.exe',
  '\u0000',
  '2026-02-29',
  '0026-01-01',
  '-1',
  '1e309',
  '__proto__',
  'x'.repeat(5_000),
  ' ',
  null
)

const value = fc.oneof(
  HOSTILE,
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 4 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true })
)

/** Whatever a browser, or somebody without one, may send for these fields. */
export const anyInput = (fields: string[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field, value])), {
    requiredKeys: [],
    noNullPrototype: true,
  })

interface Validator {
  validate(input: unknown): Promise<unknown>
}

/** Holds when every input, cleaned as every form is, is either accepted or refused with sentences; nothing else may be thrown. */
export const acceptsOrRefuses = (validator: Validator, fields: string[], runs = 10_000) =>
  fc.assert(
    fc.asyncProperty(anyInput(fields), async (input) => {
      try {
        await validator.validate(plainDeep(input))
      } catch (error) {
        if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
      }
    }),
    { numRuns: runs }
  )
