import { test } from '@japa/runner'
import { passwordValidator, resetValidator, resetWishValidator } from '#auth/validators/password'
import { languageValidator, sessionValidator } from '#auth/validators/session'
import { dutiesValidator, newUserValidator, userFilterValidator } from '#auth/validators/user'
import { issueValidator, letterValidator, openingValidator } from '#handover/validators/issue'
import {
  auditFilterValidator,
  endValidator,
  retryValidator,
} from '#operations/validators/operation'
import { acceptsOrRefuses } from '#tests/unit/operations/any_input'

const FORMS: [string, Parameters<typeof acceptsOrRefuses>[0], string[]][] = [
  ['sign-in', sessionValidator, ['login', 'password']],
  ['language', languageValidator, ['locale', 'return_to']],
  ['forgotten password', resetWishValidator, ['login']],
  ['password reset', resetValidator, ['password', 'password_confirmation']],
  ['own password', passwordValidator, ['current', 'password', 'password_confirmation']],
  ['new user', newUserValidator, ['personId', 'login', 'email', 'locale', 'duties']],
  ['duties', dutiesValidator, ['duties']],
  ['user filter', userFilterValidator, ['q', 'after']],
  ['first password', issueValidator, ['password']],
  ['opening', openingValidator, ['as']],
  ['letter', letterValidator, ['language']],
  ['retry', retryValidator, ['generation']],
  ['ending', endValidator, ['generation', 'verb', 'reason']],
  [
    'audit filter',
    auditFilterValidator,
    ['from', 'to', 'action', 'subjectType', 'subjectId', 'person', 'actor', 'before'],
  ],
]

test.group('Forms of sign-in, hand-over, operations and audit', () => {
  test('accept or refuse 10,000 inputs each: {0}')
    .with(FORMS)
    .run(async (_, [, validator, fields]) => acceptsOrRefuses(validator, fields))
    .timeout(60_000)

  test('a return address leads only to pages of our own: {$self} [ASVS 3.7.2]')
    .with([
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '\\/x',
    ])
    .run(async ({ assert }, address) => {
      await assert.rejects(() => languageValidator.validate({ locale: 'sv', return_to: address }))
    })

  test('a return address of our own is kept', async ({ assert }) => {
    const { return_to: kept } = await languageValidator.validate({
      locale: 'sv',
      return_to: '/orders?state=parked',
    })
    assert.equal(kept, '/orders?state=parked')
  })
})
