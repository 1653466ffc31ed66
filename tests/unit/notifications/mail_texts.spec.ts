import { test } from '@japa/runner'
import fc from 'fast-check'
import i18nManager from '@adonisjs/i18n/services/main'
import { type Locale, LOCALES } from '#config/i18n'
import { MAIL_KINDS, PLACEHOLDERS, TEXT_KINDS, type TextKind } from '#notifications/mail_kinds'
import { exampleValues } from '#notifications/letters/example_values'
import { problemsOf } from '#notifications/texts/check_text'
import { composeMail } from '#notifications/texts/compose_mail'
import { defaultText } from '#notifications/texts/text_of'

const composeExample = (kind: TextKind, locale: Locale) => {
  const i18n = i18nManager.locale(locale)
  const text = defaultText(kind, locale)
  return composeMail({ kind, text, values: exampleValues(kind, i18n), i18n })
}

const compose = (subject: string, body: string, values: object) =>
  composeMail({
    kind: 'wave',
    text: { subject, body },
    values: { organisation: 'Exempelkommun', ...values },
    i18n: i18nManager.locale('sv'),
  })

test.group('Mail texts', (group) => {
  group.setup(() => i18nManager.loadTranslations())

  test('the text that comes with {$self} is whole in both languages')
    .with(TEXT_KINDS)
    .run(async ({ assert }, kind) => {
      for (const locale of LOCALES) {
        assert.deepEqual(problemsOf(kind, defaultText(kind, locale)), {})
        const mail = await composeExample(kind, locale)
        for (const part of [mail.subject, mail.text, mail.html]) {
          assert.notMatch(part, /\{[a-z]+\}|translation missing|undefined|null/i)
        }
      }
    })

  test('the languages share no sentence by mistake', ({ assert }) => {
    for (const kind of TEXT_KINDS)
      assert.notEqual(defaultText(kind, 'sv').body, defaultText(kind, 'en').body)
  })

  test('every placeholder has words that explain it and an example', ({ assert }) => {
    for (const locale of LOCALES) {
      const sentences = i18nManager.getTranslationsFor(locale)
      for (const name of Object.keys(PLACEHOLDERS)) {
        assert.isString(sentences[`mails.placeholders.${name}`], name)
        if (name !== 'link') assert.isString(sentences[`mails.examples.${name}`], name)
      }
    }
  })

  test('a wrong text is told beside its field: {0}')
    .with([
      ['{nummer}', 'x {lines} {code} {link}', 'subject'],
      ['{link}', 'x {lines} {code} {link}', 'subject'],
      ['{code}', 'x {lines} {code} {link}', 'subject'],
      ['Hej {', 'x {lines} {code} {link}', 'subject'],
      ['Hej', '{lines} {code}', 'body'],
      ['Hej', '{lines} {code} {link', 'body'],
      ['Hej', '{lines} {code} {link} {personnummer}', 'body'],
      ['Hej', '{lines} {code} {link} {first name}', 'body'],
      ['Hej', '{lines} {code} {link} {constructor}', 'body'],
    ])
    .run(({ assert }, [subject, body, field]) => {
      assert.deepEqual(Object.keys(problemsOf('wave', { subject, body })), [field])
    })

  test('a kind that opens a link requires it', ({ assert }) => {
    for (const kind of ['wave', 'wave_reminder', 'password_reset'] as const)
      assert.include(MAIL_KINDS[kind].required, 'link')
  })

  test('what is filled in is never read as a placeholder, markup or another header [ASVS 1.2.1, 1.3.7, 1.3.11]', async ({
    assert,
  }) => {
    const mail = await compose('Om {numbers}', 'Rader:\n{lines}\n\n{link}', {
      numbers: 'x\r\nBcc: alla@example.se',
      lines: '<script>alert(1)</script> {code}\nrad 2',
      link: 'http://localhost/k/a?b=1&c=2',
      code: '123456',
    })
    assert.equal(mail.subject, 'Om x Bcc: alla@example.se')
    assert.include(mail.text, '<script>alert(1)</script> {code}\nrad 2')
    assert.notInclude(mail.html, '<script>')
    assert.include(mail.html, '&lt;script&gt;alert(1)&lt;/script&gt; {code}')
    assert.notInclude(mail.html, '123456')
    assert.include(mail.html, 'href="http://localhost/k/a?b=1&amp;c=2"')
  })

  test('a line whose placeholders are all empty is left out', async ({ assert }) => {
    const { text } = await compose('x', 'Kod: {code}\nAntal: {count}\n\nTill {until}', {
      count: '2',
    })
    assert.isTrue(text.startsWith('Antal: 2\n\n-- \n'))
  })

  test('no value makes a second line of a subject, or markup of a body [ASVS 1.2.1, 1.3.11]', async ({
    assert,
  }) => {
    const hostile = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const mail = await compose('{numbers}', '{lines}', { numbers: value, lines: value })
        assert.notMatch(mail.subject, /[\p{Cc}\u2028\u2029]/u)
        assert.equal(mail.html.match(/<table/g)?.length, 3)
      }),
      { numRuns: 200 }
    )
  })
})
