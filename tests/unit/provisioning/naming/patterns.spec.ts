import { test } from '@japa/runner'
import { localParts, userNames } from '#provisioning/naming/candidates'
import { NamingProblem } from '#provisioning/naming/problem'
import { parsePattern } from '#provisioning/naming/patterns/parse_pattern'
import type { ShapeName } from '#provisioning/naming/patterns/shapes'
import { few, naming, person, userNameOf } from '#tests/unit/provisioning/naming/any_person'

function problemOf(shape: ShapeName, text: string) {
  try {
    parsePattern(shape, text)
    return null
  } catch (error) {
    if (!(error instanceof NamingProblem)) throw error
    return typeof error.problem === 'string' ? error.problem : error.problem.key.split('.').at(-1)
  }
}

test.group('A pattern of user names', () => {
  test('{0} makes {1} of Anna Andersson')
    .with([
      ['{given:3}{family:3}{nn}', 'annand01'],
      ['{given}.{family}', 'anna.andersson'],
      ['{initial}{family:7}', 'aanderss'],
      ['{initial}{family}', 'aandersson'],
      ['{family:4}{given:2}{yy}', 'andean26'],
      ['{given}{yyyy}', 'anna2026'],
      ['k{nnnnn}', 'k00001'],
      ['ext-{given:2}{n}', 'ext-an1'],
      ['{given}_{nnn}_x', 'anna_001_x'],
      ['{GIVEN}.X', 'anna.x'],
    ])
    .run(({ assert }, [pattern, expected]) => {
      assert.equal(userNameOf('Anna Andersson', pattern), expected)
    })

  test('counts on for the next of the same name', ({ assert }) => {
    const candidates = (userNamePattern: string) =>
      few(userNames(naming({ userNamePattern }), person()))
    assert.deepEqual(candidates('{given:3}{family:3}{nn}'), ['annand01', 'annand02', 'annand03'])
    assert.deepEqual(candidates('{initial}{family:7}'), ['aanderss', 'aanderss2', 'aanderss3'])
    assert.deepEqual(candidates('{n}{given}'), ['1anna', '2anna', '3anna'])
  })

  test('has room for the hundredth, too', ({ assert }) => {
    const hundred = few(userNames(naming(), person()), 100)
    assert.equal(hundred.at(-1), 'annand100')
    assert.lengthOf(new Set(hundred), 100)
  })

  test('cuts the longest name when there is no room', ({ assert }) => {
    const long = `Maximiliana ${'Alexandersson'.repeat(4)}`
    assert.equal(userNameOf(long, '{given}.{family}'), 'maximilian.alexander')
    const [first, second] = few(
      userNames(naming({ userNamePattern: '{given}.{family}' }), person(long))
    )
    assert.equal(first.length, 20)
    assert.equal(second, 'maximilia.alexander2')
  })

  test('takes a name of one letter, and does without a name that is missing', ({ assert }) => {
    assert.equal(userNameOf('X Y', '{given:3}{family:3}{nn}'), 'xy01')
    assert.equal(userNameOf('Å Ö', '{given}.{family}'), 'a.o')
    assert.equal(userNameOf('– Ek', '{given}.{family}'), 'ek')
    assert.equal(userNameOf('Bo –', '{given}.{family}'), 'bo')
  })

  test('counts letters only where it asks for a few', ({ assert }) => {
    assert.equal(userNameOf('Jo-Ann Ek', '{given:3}{family:3}{nn}'), 'joaek01')
    assert.equal(userNameOf("Bo O'Connor", '{given:3}{family:3}{nn}'), 'booco01')
  })

  test('may say that an address follows the user name', ({ assert }) => {
    const chosen = naming({ mailPattern: '{user}' })
    assert.deepEqual(few(localParts(chosen, person(), 'annand07'), 2), ['annand07', 'annand072'])
  })

  test('"{1}" for {0} is refused: {2}')
    .with([
      ['userName', '{first}', 'piece'],
      ['userName', '{given:0}', 'piece'],
      ['userName', '{given:21}', 'piece'],
      ['userName', '{given:-1}', 'piece'],
      ['userName', '{nn:3}', 'piece'],
      ['userName', '{serial}', 'piece'],
      ['userName', '{user}', 'piece'],
      ['userName', '{}', 'piece'],
      ['userName', '{constructor}', 'piece'],
      ['userName', '{given', 'brace'],
      ['userName', 'given}', 'brace'],
      ['userName', '{{given}}', 'brace'],
      ['userName', '{given} {family}', 'sign'],
      ['userName', 'å{given}', 'sign'],
      ['userName', '{given}@x', 'sign'],
      ['userName', '{n}{given}{nn}', 'two_serials'],
      ['userName', '', 'not_unique'],
      ['userName', 'konsult', 'not_unique'],
      ['userName', 'konsult{yyyy}', 'not_unique'],
      ['userName', 'a-very-long-prefix{given}', 'long'],
      ['userName', 'seventeen-letters{given}', 'long'],
      ['userName', '{given:12}{family:12}', 'long'],
      ['mail', `${'x'.repeat(64)}{nn}`, 'long'],
      ['commonName', `${'x'.repeat(64)}{nn}`, 'long'],
      ['neutral', 'a{given}{nnnnnn}', 'piece'],
      ['neutral', 'a{yy}{nnnnnn}', 'piece'],
      ['neutral', 'a{nn}', 'few_digits'],
      ['neutral', 'a', 'not_unique'],
    ] as [ShapeName, string, string][])
    .run(({ assert }, [shape, text, problem]) => {
      assert.equal(problemOf(shape, text), problem)
    })

  test('the name of an account may hold any letter', ({ assert }) => {
    assert.isNull(problemOf('commonName', '{family}, {given} (Åre) {nn}'))
  })
})
