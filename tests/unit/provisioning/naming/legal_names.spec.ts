import fc from 'fast-check'
import { test } from '@japa/runner'
import { commonNames, localParts, userNames } from '#provisioning/naming/candidates'
import type { NamingSettings } from '#provisioning/naming/naming'
import { PARTICLE_RULES } from '#provisioning/naming/spelling/particles'
import { few, naming, person } from '#tests/unit/provisioning/naming/any_person'

const LEGAL = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/

const NAMES = [
  ...[
    'Anna',
    'Åsa',
    'A\u030Asa',
    'Þóra',
    'Strauß',
    '王小明',
    'محمد',
    "O'Connor",
    'O’Brien',
    'X',
    'Con',
  ],
  ...[
    'Anna-Karin',
    'von Essen',
    'de la Cruz',
    'Å'.repeat(60),
    '-',
    '',
    '\u202E',
    '😀',
    '\u0000',
    '.',
  ],
]

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) }
)

const anyone = fc
  .record({ preferredName: name, familyName: name, protected: fc.boolean() })
  .map((named) => person('', named))

const PATTERNS = [
  ...['{given:3}{family:3}{nn}', '{given}.{family}', '{initial}{family:7}', '{given}{yy}'],
  ...['{family}-{given}', 'ext.{given}', '{nnn}{given}', '{given:10}{family:10}', '{given}.{nn}.'],
]

const chosen: fc.Arbitrary<Partial<NamingSettings>> = fc.record({
  userNamePattern: fc.constantFrom(...PATTERNS),
  mailPattern: fc.constantFrom(...PATTERNS, '{user}', '{user}.{family}'),
  commonNamePattern: fc.constantFrom(
    '{given} {family}',
    '{family}, {given}',
    '{user}',
    '{given:1} ({nn})'
  ),
  nameParticles: fc.constantFrom(...PARTICLE_RULES),
})

const always = (holds: (...names: string[][]) => void) =>
  fc.assert(
    fc.property(chosen, anyone, (settings, someone) => {
      const rules = naming(settings)
      const own = few(userNames(rules, someone), 12)
      const addresses = few(localParts(rules, someone, own[0]), 12)
      holds(own, addresses, few(commonNames(rules, someone, own[0]), 12))
    }),
    { numRuns: 3_000 }
  )

test.group('Whatever somebody is called', () => {
  test('a user name is legal in Windows, and of 20 characters at most', ({ assert }) => {
    always((own) => {
      for (const one of own) assert.match(one, LEGAL)
      assert.isAtMost(Math.max(...own.map((one) => one.length)), 20)
    })
  }).timeout(60_000)

  test('an address is legal, and of 64 characters at most before its @', ({ assert }) => {
    always((_, addresses) => {
      for (const one of addresses) assert.match(one, LEGAL)
      assert.notMatch(addresses.join(), /\.\./)
      assert.isAtMost(Math.max(...addresses.map((one) => one.length)), 64)
    })
  }).timeout(60_000)

  test('the name of an account is of 1 to 64 characters, all of which can be seen', ({
    assert,
  }) => {
    always((_, __, names) => {
      for (const one of names) assert.match(one, /^\S(?:[^\u0000-\u001F]*\S)?$/)
      assert.isAtMost(Math.max(...names.map((one) => one.length)), 64)
    })
  }).timeout(60_000)

  test('there is always another name to try, and no two are alike', ({ assert }) => {
    always((own, addresses, names) => {
      for (const all of [own, addresses, names]) assert.equal(new Set(all).size, all.length)
      assert.isAbove(own.length, 10)
    })
  }).timeout(60_000)
})
