import { test } from '@japa/runner'
import {
  makeFirstPassword,
  PASSWORD_KINDS,
} from '#provisioning/first_passwords/make_first_password'
import { WORDS } from '#provisioning/first_passwords/words'

const MANY = 2_000

test.group('A first password', () => {
  test(
    'of {$self} meets the complexity rule of Active Directory, and no two are alike [ASVS 6.4.1]'
  )
    .with([...PASSWORD_KINDS])
    .run(({ assert }, kind) => {
      const made = Array.from({ length: MANY }, () => makeFirstPassword(kind))
      assert.lengthOf(new Set(made), MANY)
      for (const password of made) {
        assert.isAtLeast(password.length, 16)
        for (const part of [/[a-z]/, /[A-Z]/, /\d/, /[^a-z\d]/i]) assert.match(password, part)
      }
    })

  test('of words has four of them that anybody can type, and a number', ({ assert }) => {
    assert.match(makeFirstPassword('words'), /^([A-Z][a-z]{3,8}-){4}\d\d$/)
  })

  test('of characters has none that is taken for another', ({ assert }) => {
    for (let n = 0; n < MANY; n++) assert.notMatch(makeFirstPassword('characters'), /[0OoIl1]/)
  })

  test('is made of 1,024 words, each once', ({ assert }) => {
    assert.lengthOf(WORDS, 1_024)
    assert.lengthOf(new Set(WORDS), 1_024)
  })
})
