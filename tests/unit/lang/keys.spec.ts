import { IntlMessageFormat } from 'intl-messageformat'
import { test } from '@japa/runner'
import { LOCALES, type Locale } from '#config/i18n'
import { effectKinds } from '#shared/outbox/effect'
import { dynamicKeys } from '#tests/unit/lang/dynamic_keys'
import { TEXTS } from '#tests/unit/lang/language_files'
import { calledKeys, dynamicPrefixes, quotedKeys } from '#tests/unit/lang/sources'

/** What the validation library asks for by itself. */
const ASKED_BY_LIBRARY = 'validator.'

const composedKeys = () =>
  Object.entries(dynamicKeys()).flatMap(([prefix, ends]) => ends.map((end) => `${prefix}${end}`))

const missing = (keys: Iterable<string>) =>
  LOCALES.flatMap((locale) =>
    [...keys].filter((key) => !TEXTS[locale].has(key)).map((key) => `${locale}: ${key}`)
  )

function placeholders(node: unknown, names = new Set<string>()): string[] {
  if (Array.isArray(node)) node.forEach((one) => placeholders(one, names))
  else if (node && typeof node === 'object') {
    const { type, value } = node as { type?: number; value?: unknown }
    if (type && type < 7 && typeof value === 'string') names.add(value)
    Object.values(node).forEach((one) => placeholders(one, names))
  }
  return [...names].sort()
}

const valuesOf = (locale: Locale, text: string) =>
  placeholders(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst()).join()

test.group('Keys of the language files', () => {
  test('Swedish and English have the same keys', ({ assert }) => {
    assert.deepEqual([...TEXTS.en.keys()].sort(), [...TEXTS.sv.keys()].sort())
  })

  test('no text is empty', ({ assert }) => {
    const empty = LOCALES.flatMap((locale) =>
      [...TEXTS[locale]].filter(([, text]) => !text.trim()).map(([key]) => key)
    )
    assert.deepEqual(empty, [])
  })

  test('every key that the code names is in both languages', ({ assert }) => {
    assert.isAbove(calledKeys().size, 800)
    assert.deepEqual(missing(calledKeys()), [])
  })

  test('every key that is put together when a page is shown is in both languages', ({ assert }) => {
    assert.deepEqual(missing(composedKeys()), [])
  })

  test('every way of putting a key together is known here', ({ assert }) => {
    const known = Object.keys(dynamicKeys())
    const isKnown = (prefix: string) => known.some((one) => one.startsWith(prefix))
    assert.deepEqual(
      [...dynamicPrefixes()].filter((prefix) => !isKnown(prefix)),
      []
    )
  })

  test('every text is used', ({ assert }) => {
    const used = quotedKeys().union(new Set(composedKeys()))
    const unused = [...TEXTS.sv.keys()].filter(
      (key) => !used.has(key) && !key.startsWith(ASKED_BY_LIBRARY)
    )
    assert.deepEqual(unused, [])
  })

  test('every text can be read by the formatter, with the same values in both languages', ({
    assert,
  }) => {
    const unlike = [...TEXTS.sv].filter(
      ([key, text]) => valuesOf('sv', text) !== valuesOf('en', TEXTS.en.get(key) ?? '')
    )
    assert.deepEqual(unlike, [])
  })

  test('all background work has a name that its operator can read', ({ assert }) => {
    assert.isAbove(effectKinds().length, 20)
    const kinds = effectKinds().filter((kind) => !kind.startsWith('test.'))
    assert.deepEqual(missing(kinds.map((kind) => `operations.kinds.${kind}`)), [])
  })
})
