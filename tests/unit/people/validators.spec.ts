import { test } from '@japa/runner'
import fc from 'fast-check'
import { errors } from '@vinejs/vine'
import * as orgUnits from '#people/validators/org_unit'
import * as persons from '#people/validators/person'
import * as grants from '#access/validators/on_date'

const NASTY = [
  ...[
    '',
    ' ',
    '\u0000',
    '\u202Eabc',
    '<script>alert(1)</script>',
    '=CMD()',
    "'; DROP TABLE x",
    '🙂',
  ],
  ...['2026-02-29', '0026-01-01', '9999-12-31', '2026-13-01', '26-1-1', '2026-01-01T00:00:00Z'],
  ...[
    '-1',
    '0',
    '1e9',
    '99999999999999999999',
    'NaN',
    '1.5',
    '0x10',
    '640823-3234',
    '196408233234',
  ],
  ...['a@b', 'a@b.se', 'x'.repeat(5000), 'true', 'on', '1', 'permanent', 'null', '__proto__'],
]

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.anything({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, true, 1, -1, [], {}) }
)

const FIELDS = [
  ...[
    'name',
    'code',
    'parentId',
    'manager',
    'assistant',
    'givenNames',
    'preferredName',
    'familyName',
  ],
  ...['identityNumber', 'birthDate', 'workEmail', 'workPhone', 'privateEmail', 'privatePhone'],
  ...['protected', 'notDuplicate', 'orgUnitId', 'title', 'form', 'employmentNumber', 'startDate'],
  ...['lastDate', 'reason', 'q', 'unit', 'after', 'on', 'item', 'createUnits', 'archived'],
]

const form = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 14 }) },
  { weight: 1, arbitrary: fc.anything() }
)

const { unitPersonValidators, ...ofUnits } = orgUnits
const validators = Object.entries({ ...ofUnits, ...unitPersonValidators, ...persons, ...grants })
  .filter(([, one]) => typeof (one as any).validate === 'function')
  .map(([name, one]) => ({ name, validator: one as any }))

test.group('Validators of people', () => {
  test('{name} answers whatever is typed with a value or a sentence')
    .with(validators)
    .run(async ({ assert }, { validator }) => {
      const check = fc.asyncProperty(form, async (typed) => {
        try {
          await validator.validate(typed)
        } catch (error) {
          assert.instanceOf(error, errors.E_VALIDATION_ERROR)
        }
      })
      await fc.assert(check, { numRuns: 10_000 })
    })
    .timeout(60_000)
})
