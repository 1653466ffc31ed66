import { test } from '@japa/runner'
import { LOCALES, type Locale } from '#config/i18n'
import { TEXTS } from '#tests/unit/lang/language_files'

/** Names for things that have another name here, and words that nobody says aloud. */
const AVOIDED: Record<Locale, RegExp> = {
  sv: /\b(?!e-post|mejl)\w*mail\w*|ärende(?!rad)\b|biljett|rättighetspaket|entitlement|provision|vänligen|(?<!und)erhåll|avseende|gällande|samt\b|dylik|tillse|vederbörande|ovanstående|nedanstående|effektuer|verkställ|behörighetsprofil|arbetsuppgift|integration|adapter|avdelningschef|slutdatum|anställningskontrakt|departement|granskare av/iu,
  en: /\b(entitlements?|provision\w*|assignments?|tickets?|cases?(?! number)|approvers?|fulfillers?|requests?|requesters?|profiles?|templates?|permission sets?|end dates?|checkouts?|adapters?|integrations?|agreements?|onboarding|please|log ?in|logins?|log ?out)\b/i,
}

/** A person is not a user; whoever signs in to Kvittens is, on the pages about signing in. */
const USER: Record<Locale, RegExp> = { sv: /\banvändar(e|en|na|s)\b/iu, en: /\busers?\b(?! name)/i }
const ABOUT_SIGNING_IN = /^(users|auth|navigation\.users|first_run)\b/

const MOST_WORDS_IN_THE_MIDDLE = 12
const MOST_WORDS = 30

const texts = (locale: Locale) =>
  [...TEXTS[locale]].filter(([key]) => !key.startsWith('mails.examples.'))

const offending = (locale: Locale, pattern: RegExp) =>
  texts(locale)
    .filter(([, text]) => pattern.test(text.replaceAll(/\{\w+[,}]|https?:\S+/g, ' ')))
    .map(([key, text]) => `${key}: ${text}`)

/** Without the alternatives of a count, which nobody reads all of. */
const read = (text: string) =>
  text.replaceAll(/\{(\w+), (?:plural|select),(?:[^{}]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})*\}/g, '$1')

const sentences = (locale: Locale) =>
  texts(locale).flatMap(([key, text]) =>
    read(text)
      .split(/(?<=[.?!:])\s+|\n+/)
      .map((sentence) => ({ key, sentence, words: sentence.split(/\s+/).length }))
      .filter(({ sentence }) => /[.?!]$/.test(sentence))
  )

test.group('Plain words', () => {
  test('{$self}: a thing has its own name and no other')
    .with([...LOCALES])
    .run(({ assert }, locale) => assert.deepEqual(offending(locale, AVOIDED[locale]), []))

  test('{$self}: a person is called person')
    .with([...LOCALES])
    .run(({ assert }, locale) =>
      assert.deepEqual(
        offending(locale, USER[locale]).filter((found) => !ABOUT_SIGNING_IN.test(found)),
        []
      )
    )

  test('{$self}: nobody is shouted at')
    .with([...LOCALES])
    .run(({ assert }, locale) =>
      assert.deepEqual(
        offending(locale, /!/).filter((found) => !found.startsWith('handover.letter.greeting')),
        []
      )
    )

  test('{$self}: sentences are short')
    .with([...LOCALES])
    .run(({ assert }, locale) => {
      const lengths = sentences(locale).sort((a, b) => a.words - b.words)
      assert.isAtMost(lengths[Math.floor(lengths.length / 2)].words, MOST_WORDS_IN_THE_MIDDLE)
      assert.deepEqual(
        lengths.filter(({ words }) => words > MOST_WORDS),
        []
      )
    })
})
