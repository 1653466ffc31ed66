import { test } from '@japa/runner'
import { userNames } from '#provisioning/naming/candidates'
import { BLOCKED_ANYWHERE, BLOCKED_WHOLE } from '#provisioning/naming/blocklist/blocked_words'
import {
  few,
  localPartOf,
  naming,
  person,
  userNameOf,
} from '#tests/unit/provisioning/naming/any_person'

const SHORT = '{given:3}{family:3}{nn}'

test.group('Words that no user name should have in it', () => {
  test('{0} is {1} rather than what three and three letters make')
    .with([
      ['Fit Tallberg', 'fita01'],
      ['Horatio Ankarberg', 'hoan01'],
      ['Kukka Ek', 'kuek01'],
    ])
    .run(({ assert }, [name, expected]) => {
      assert.equal(userNameOf(name, SHORT), expected)
    })

  test('one’s own name, written out, is never blocked', ({ assert }) => {
    assert.equal(userNameOf('Thora Kukkonen', '{given}.{family}'), 'thora.kukkonen')
    assert.equal(localPartOf('Dick Svinhufvud'), 'dick.svinhufvud')
    assert.equal(userNameOf('Sue Ek', '{given}'), 'sue')
  })

  test('a word is found where it joins two names', ({ assert }) => {
    assert.notInclude(userNameOf('Fit Taberg', '{given}{family}'), 'fitta')
  })

  test('an insult is found alone, and not in the middle of an innocent name', ({ assert }) => {
    assert.notEqual(userNameOf('Du Mm', '{given}{family:1}{nn}'), 'dum01')
    assert.equal(userNameOf('Stefan Berg', '{given}{family:1}{nn}'), 'stefanb01')
  })

  test('the organisation’s own words count, however they are spelled', ({ assert }) => {
    const chosen = { nameBlocklist: 'Ånnand, xyz' }
    assert.equal(userNameOf('Anna Andersson', SHORT, chosen), 'annan01')
  })

  test('are all spelled as names are', ({ assert }) => {
    const odd = [...BLOCKED_ANYWHERE, ...BLOCKED_WHOLE].filter((word) => !/^[a-z]{2,}$/.test(word))
    assert.deepEqual(odd, [])
    assert.lengthOf(BLOCKED_ANYWHERE, new Set(BLOCKED_ANYWHERE).size)
  })
})

test.group('Names that Windows or a function has', () => {
  test('{0} by {1} is not {2}')
    .with([
      ['Con Ek', '{given}', 'con'],
      ['Con Ek', '{given}.{family}', 'con.ek'],
      ['Aux Berg', '{given}.{family}', 'aux.berg'],
      ['Com Ek', '{given}{n}', 'com1'],
      ['Administrator Ek', '{given}', 'administrator'],
      ['Guest Ek', '{given}', 'guest'],
      ['Krbtgt Ek', '{given}', 'krbtgt'],
      ['Post Master', '{given}{family}', 'postmaster'],
    ])
    .run(({ assert }, [name, pattern, refused]) => {
      const names = few(userNames(naming({ userNamePattern: pattern }), person(name)), 20)
      assert.notInclude(names, refused)
      assert.match(names[0], /^[a-z0-9]/)
    })

  test('are no address either', ({ assert }) => {
    assert.notEqual(localPartOf('Info –'), 'info')
    assert.notEqual(localPartOf('Registrator –'), 'registrator')
  })
})
