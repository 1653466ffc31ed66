import { test } from '@japa/runner'
import fc from 'fast-check'
import { clock } from '#shared/clock'
import { changeValidator } from '#orders/validators/change'
import { checkValidator, choiceValidator, replacementValidator } from '#orders/validators/choices'
import { bulkSignatureValidator, signatureValidator } from '#orders/validators/contract'
import { draftValidator, hireValidator } from '#orders/validators/hire'
import {
  answerValidator,
  dropValidator,
  pressValidator,
  reasonValidator,
  waiverValidator,
} from '#orders/validators/reason'

const RUNS = 10_000

const VALIDATORS = {
  hire: hireValidator,
  draft: draftValidator,
  choice: choiceValidator,
  check: checkValidator,
  replacement: replacementValidator,
  change: changeValidator,
  signature: signatureValidator,
  bulk_signature: bulkSignatureValidator,
  reason: reasonValidator,
  answer: answerValidator,
  drop: dropValidator,
  waiver: waiverValidator,
  press: pressValidator,
}

const FIELDS = [
  ...['form_token', 'givenNames', 'familyName', 'identityNumber', 'privateEmail', 'privatePhone'],
  ...['orgUnitId', 'title', 'form', 'startDate', 'lastDate', 'version', 'roles', 'shown', 'lines'],
  ...['extras', 'extra', 'notes', 'note', 'press', 'preferredName', 'caseNumber', 'reason'],
  ...['existingPersonId', 'signedOn', 'employmentNumber', 'evidence', 'contracts', 'versions'],
  ...['answer', 'waiver', 'item', '__proto__', 'constructor'],
]

const HOSTILE = [
  ...['<script>alert(1)</script>', '=CMD()', '\u202Eevil', '\u0000', '2027-02-29', '0026-11-23'],
  ...['2026-13-40', '99999999999999999999', '-1', '1e9', 'NaN', 'a'.repeat(5000), ' ', '12-3'],
  ...['19640823-3234', '19640823-3235', 'permanent', 'next', '2027-01-11', 'å@b.se', '1'],
]

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 1, maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }) }
)
const input = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 8 }) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 1, maxKeys: 3 }) }
)

const valid = {
  ...{ form_token: 'f47ac10b-58cc-4372-a567-0e02b2c3d479', givenNames: 'Åsa', familyName: 'Ek' },
  ...{ orgUnitId: '3', title: 'Lärare', form: 'permanent', startDate: '2027-01-11' },
}

const problemOf = async (values: object) => {
  const [error] = await hireValidator.tryValidate({ ...valid, ...values })
  return error?.messages.map(({ field, rule }: any) => `${field} ${rule}`)
}

test.group('Validators of orders', (group) => {
  group.each.setup(() => {
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  for (const [name, validator] of Object.entries(VALIDATORS))
    test(`${name}: any input is taken or refused with a sentence, never a crash`, async ({
      assert,
    }) => {
      await fc.assert(
        fc.asyncProperty(input, async (typed) => {
          const [error] = await (validator as typeof hireValidator).tryValidate(typed)
          if (error) assert.isTrue(error.messages.every(({ message }: any) => message.length > 0))
        }),
        { numRuns: RUNS }
      )
    }).timeout(60_000)

  test('take a hire with just what is needed', async ({ assert }) => {
    assert.isUndefined(await problemOf({}))
  })

  test('know the calendar, the past and the far future', async ({ assert }) => {
    assert.deepEqual(await problemOf({ startDate: '2027-02-29' }), ['startDate civilDate'])
    assert.isUndefined(await problemOf({ startDate: '2028-02-29' }))
    assert.deepEqual(await problemOf({ startDate: '2026-11-22' }), ['startDate fromToday'])
    assert.deepEqual(await problemOf({ startDate: '0026-11-23' }), ['startDate civilDate'])
    assert.deepEqual(await problemOf({ startDate: '2126-11-23' }), ['startDate tooFarAhead'])
    assert.deepEqual(await problemOf({ lastDate: '2027-01-10' }), ['lastDate lastBeforeFirst'])
  })

  test('know a personnummer from a slip of the finger', async ({ assert }) => {
    assert.isUndefined(await problemOf({ identityNumber: '19640823-3234' }))
    assert.isUndefined(await problemOf({ identityNumber: '640883-3231' }))
    assert.deepEqual(await problemOf({ identityNumber: '19640823-3235' }), [
      'identityNumber identityNumber',
    ])
  })

  test('want one value where one is asked for', async ({ assert }) => {
    assert.deepEqual(await problemOf({ title: ['Lärare'] }), ['title string'])
    assert.deepEqual(await problemOf({ orgUnitId: '1.5' }), ['orgUnitId withoutDecimals'])
    assert.deepEqual(await problemOf({ givenNames: '12' }), ['givenNames withLetter'])
  })
})
