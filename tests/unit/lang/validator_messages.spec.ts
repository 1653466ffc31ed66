import fc from 'fast-check'
import i18nManager from '@adonisjs/i18n/services/main'
import { test } from '@japa/runner'
import { LOCALES, type Locale } from '#config/i18n'
import { junkFor } from '#tests/unit/lang/junk'
import { TEXTS } from '#tests/unit/lang/language_files'
import { reportedRules } from '#tests/unit/lang/sources'
import { allValidators, fieldsOf, namesIn } from '#tests/unit/lang/validators'

const SEED = 20261123

const isLabelled = (locale: Locale, name: string) =>
  TEXTS[locale].has(`validator.shared.fields.${name}`)

const hasMessage = (locale: Locale, rule: string) =>
  TEXTS[locale].has(`validator.shared.messages.${rule}`)

/** Passes every complaint on in words, and notes the rules and sentences. */
function listening(locale: Locale) {
  const provider = i18nManager.locale(locale).createMessagesProvider()
  const heard = { rules: new Set<string>(), sentences: new Set<string>() }
  const getMessage: typeof provider.getMessage = (raw, rule, field, meta) => {
    const sentence = provider.getMessage(raw, rule, field, meta)
    heard.rules.add(rule)
    heard.sentences.add(sentence)
    return sentence
  }
  return { heard, messagesProvider: { getMessage } }
}

test.group('What a form answers to nonsense', () => {
  test('{$self}: every rule has a sentence of our own')
    .with([...LOCALES])
    .run(async ({ assert }, locale) => {
      const { heard, messagesProvider } = listening(locale)
      for (const validator of await allValidators())
        for (const junk of fc.sample(junkFor(fieldsOf(validator)), { seed: SEED, numRuns: 40 }))
          await validator.tryValidate(junk, { messagesProvider })
      assert.isAbove(heard.rules.size, 12)
      assert.deepEqual(
        [...heard.rules].filter((rule) => !hasMessage(locale, rule)),
        []
      )
      assert.deepEqual(
        [...heard.sentences].filter((sentence) => /undefined|[{}]|\d+ saknas/.test(sentence)),
        []
      )
    })

  test('{$self}: every rule that we made has a sentence')
    .with([...LOCALES])
    .run(({ assert }, locale) => {
      assert.isAbove(reportedRules().size, 8)
      assert.deepEqual(
        [...reportedRules()].filter((rule) => !hasMessage(locale, rule)),
        []
      )
    })

  test('{$self}: every field has a name that can be said')
    .with([...LOCALES])
    .run(async ({ assert }, locale) => {
      const names = (await allValidators()).flatMap((validator) => namesIn(fieldsOf(validator)))
      assert.isAbove(names.length, 80)
      assert.deepEqual(
        [...new Set(names)].filter((name) => !isLabelled(locale, name)),
        []
      )
    })
})
