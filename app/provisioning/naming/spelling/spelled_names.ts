import { plain } from '#shared/text/plain'
import { latin } from '#provisioning/naming/spelling/latin'
import { type ParticleRule, withParticles } from '#provisioning/naming/spelling/particles'
import type { Transliteration } from '#provisioning/naming/spelling/transliteration'

/** Whom a name is for. */
export interface NamedPerson {
  /** Tilltalsnamnet, which needn't be the first of the given names. */
  preferredName: string
  familyName: string
  protected: boolean
  /** First day of the employment, `YYYY-MM-DD`. */
  startDate: string
}

export interface SpellingRules {
  table: Transliteration
  particles: ParticleRule
}

export interface SpelledNames {
  given: string
  family: string
}

const HYPHENS = /[-\u2010-\u2015\u2212]/

/** Both names as they are written, in composed form and with single spaces. */
export const namesAsWritten = ({ preferredName, familyName }: NamedPerson): SpelledNames => ({
  given: wordsOf(preferredName).join(' '),
  family: wordsOf(familyName).join(' '),
})

/** Both names in a-z, 0-9 and hyphens, which also stand for spaces; either may come out empty. */
export const namesInLatin = (
  { preferredName, familyName }: NamedPerson,
  { table, particles }: SpellingRules
): SpelledNames => ({
  given: hyphenated(wordsOf(preferredName), table),
  family: hyphenated(withParticles(wordsOf(familyName), particles), table),
})

const wordsOf = (name: string) => plain(name).split(/\s+/).filter(Boolean)

const hyphenated = (words: string[], table: Transliteration) =>
  words
    .flatMap((word) => word.split(HYPHENS))
    .map((word) => latin(word, table))
    .filter(Boolean)
    .join('-')
