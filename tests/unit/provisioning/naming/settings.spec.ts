import fc from 'fast-check'
import i18nManager from '@adonisjs/i18n/services/main'
import { test } from '@japa/runner'
import { LOCALES } from '#config/i18n'
import { DEFAULTS } from '#settings/catalogue'
import { Invalid } from '#shared/exceptions/invalid'
import { namingFrom } from '#provisioning/naming/naming'
import { proposedNames } from '#provisioning/naming/proposed_names'
import { refuseNaming } from '#provisioning/naming/refuse_naming'
import { namingValidator } from '#provisioning/validators/naming'
import { hostileBodies } from '#tests/support/hostile_input'
import { person } from '#tests/unit/provisioning/naming/any_person'

const FIELDS = [
  ...['userNamePattern', 'mailPattern', 'commonNamePattern', 'neutralNamePattern'],
  ...['transliteration', 'nameParticles', 'nameBlocklist'],
]

const WRONG = {
  userNamePattern: '{given}{first}',
  mailPattern: '{given',
  commonNamePattern: 'Konsult',
  neutralNamePattern: 'a{nn}',
  transliteration: 'å=a ä:a',
  nameBlocklist: 'fy x',
}

function problemsOf(texts: Partial<typeof WRONG>) {
  try {
    refuseNaming({ ...DEFAULTS, ...texts })
    return {}
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return error.problems
  }
}

test.group('What an organisation writes about names', () => {
  test('is told of each mistake beside its field', ({ assert }) => {
    assert.deepEqual(problemsOf(WRONG), {
      userNamePattern: {
        key: 'provisioning.problems.piece',
        values: { piece: '{first}', example: '{given:3}{family:3}{nn}' },
      },
      mailPattern: {
        key: 'provisioning.problems.brace',
        values: { example: '{given}.{family}' },
      },
      commonNamePattern: {
        key: 'provisioning.problems.not_unique',
        values: { example: '{given} {family}' },
      },
      neutralNamePattern: {
        key: 'provisioning.problems.few_digits',
        values: { example: 'a{nnnnnn}', least: 4 },
      },
      transliteration: { key: 'provisioning.problems.pair', values: { pair: 'ä:a' } },
      nameBlocklist: {
        key: 'provisioning.problems.short_word',
        values: { word: 'fy', least: 3 },
      },
    })
  })

  test('{$self}: mistakes are told in words, with the piece as it was written')
    .with([...LOCALES])
    .run(({ assert }, locale) => {
      const { key, values } = problemsOf(WRONG).userNamePattern as { key: string; values: {} }
      const sentence = i18nManager.locale(locale).t(key, values)
      assert.include(sentence, '{first}')
      assert.include(sentence, '{given:3}{family:3}{nn}')
    })

  test('is nothing to complain of by default', ({ assert }) => {
    assert.deepEqual(problemsOf({}), {})
  })

  test('may be nothing at all about letters and words', ({ assert }) => {
    assert.deepEqual(problemsOf({ transliteration: '', nameBlocklist: '' }), {})
  })

  test('is a letter and what it becomes: {$self} is not')
    .with(['å', '=a', 'å=ä', 'åä=a', 'å=abcde', '1=a', 'å==a'])
    .run(({ assert }, pair) => {
      assert.deepEqual(Object.keys(problemsOf({ transliteration: pair })), ['transliteration'])
    })

  test('is taken or refused, never a surprise; what is taken gives everybody a name', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(hostileBodies(FIELDS), async (body) => {
        const [error, form] = await namingValidator.tryValidate({ ...DEFAULTS, ...body })
        if (error) return assert.isTrue(error.messages.every(({ field }: any) => field))
        const texts = { ...DEFAULTS, ...form }
        if (Object.keys(problemsOf(texts)).length > 0) return
        assert.isNotEmpty(proposedNames(namingFrom(texts), person()).userName)
      }),
      { numRuns: 5_000 }
    )
  }).timeout(60_000)

  test('is any text: it is read, or refused with a reason', ({ assert }) => {
    const bits = fc.constantFrom('{', '}', 'given', ':', '3', 'n', 'yy', '.', 'å', ' ', '{given}')
    const text = fc.array(bits, { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (userNamePattern) => {
        const found = problemsOf({ userNamePattern })
        if (Object.keys(found).length > 0) return
        const chosen = namingFrom({ ...DEFAULTS, userNamePattern })
        assert.match(proposedNames(chosen, person()).userName, /^[a-z0-9._-]{1,20}$/)
      }),
      { numRuns: 20_000 }
    )
  }).timeout(60_000)
})
