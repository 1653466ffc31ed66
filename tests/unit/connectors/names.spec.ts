import { test } from '@japa/runner'
import fc from 'fast-check'
import { nameIn, parentOf, relativeName } from '#connectors/active_directory/distinguished_name'
import { couldBePassword, parseLogin } from '#connectors/active_directory/login'

/** What RFC 4514 makes of an escaped value. */
const unescaped = (text: string) =>
  Buffer.from(
    text.replace(/\\([\dA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16))
    )
  ).toString()

test.group('A distinguished name', () => {
  test('{name} is written {written}')
    .with([
      { name: 'Åsa Berg', written: 'CN=Åsa Berg' },
      { name: 'Berg, Åsa', written: String.raw`CN=Berg\2C Åsa` },
      { name: ' a ', written: String.raw`CN=\20a\20` },
      { name: ' ', written: String.raw`CN=\20` },
      { name: '#1', written: String.raw`CN=\231` },
      { name: 'a\\', written: String.raw`CN=a\5C` },
      { name: 'a\nb', written: String.raw`CN=a\0Ab` },
      { name: 'a=b+c', written: String.raw`CN=a\3Db\2Bc` },
    ])
    .run(({ assert }, { name, written }) => assert.equal(relativeName(name), written))

  test('holds any name, in one part', ({ assert }) => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((name) => !name.includes('\0'))
    fc.assert(
      fc.property(names, (name) => {
        const written = relativeName(name)
        assert.notMatch(written.slice(3), /[",+;<>=#\u0000-\u001F]/)
        assert.equal(unescaped(written), `CN=${name}`)
        assert.equal(parentOf(nameIn('OU=a,DC=b', name)), 'OU=a,DC=b')
      })
    )
  })

  test('as a server writes it, {$self}, lies in OU=x,DC=y')
    .with([
      String.raw`CN=Berg\, Åsa,OU=x,DC=y`,
      String.raw`CN=end\\,OU=x,DC=y`,
      String.raw`CN=a\\\,b,OU=x,DC=y`,
      'CN=a,OU=x,DC=y',
    ])
    .run(({ assert }, name) => assert.equal(parentOf(name), 'OU=x,DC=y'))
})

test.group('A login', () => {
  test('{text} is understood')
    .with([
      { text: 'annand01', login: { name: 'annand01', suffix: undefined, domain: undefined } },
      { text: 'åsa.öberg', login: { name: 'åsa.öberg', suffix: undefined, domain: undefined } },
      { text: 'anna@skola.se', login: { name: 'anna', suffix: 'skola.se', domain: undefined } },
      { text: 'KOMMUN\\anna', login: { name: 'anna', suffix: undefined, domain: 'KOMMUN' } },
    ])
    .run(({ assert }, { text, login }) => assert.deepEqual(parseLogin(text), login))

  test('{$self} could be nobody’s')
    .with([
      '',
      '*',
      'a*',
      'a)(cn=*',
      'CN=Anna,DC=x',
      'a'.repeat(21),
      'a\u0000',
      'a\nb',
      'a@b@c',
      '@b.se',
      'a@',
      'X\\Y\\a',
      '\\a',
      'X\\',
      'anna@skola.se\u0000',
    ])
    .run(({ assert }, text) => assert.isNull(parseLogin(text)))

  test('has a password that is neither empty nor broken off', ({ assert }) => {
    assert.isTrue(couldBePassword(' '))
    assert.isFalse(couldBePassword(''))
    assert.isFalse(couldBePassword('a\u0000b'))
  })
})
