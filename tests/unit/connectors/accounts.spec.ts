import { test } from '@japa/runner'
import {
  disabled,
  enabled,
  isDisabled,
  NEW_ACCOUNT,
} from '#connectors/active_directory/account_control'
import { encodePassword, throwAwayPassword } from '#connectors/active_directory/password'

test.group('userAccountControl', () => {
  test('of a new account is normal and disabled', ({ assert }) => {
    assert.equal(NEW_ACCOUNT, '514')
    assert.isTrue(isDisabled(NEW_ACCOUNT))
  })

  test('keeps its other bits when it is turned on and off', ({ assert }) => {
    assert.equal(enabled('66050'), '66048')
    assert.equal(disabled('66048'), '66050')
  })

  test('is never enabled without need of a password', ({ assert }) => {
    assert.equal(enabled('546'), '512')
  })
})

test.group('A password', () => {
  test('goes to the directory in quotes and UTF-16', ({ assert }) => {
    assert.equal(encodePassword('Å1').toString('hex'), '2200c50031002200')
  })

  test('that nobody knows is long, of every kind, and never the same', ({ assert }) => {
    const made = Array.from({ length: 200 }, throwAwayPassword)
    assert.equal(new Set(made).size, made.length)
    for (const password of made) {
      assert.lengthOf(password, 40)
      for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/]) assert.match(password, kind)
    }
  })
})
