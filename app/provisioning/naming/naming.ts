import type { Settings } from '#settings/catalogue'
import { type OwnWords, parseOwnWords } from '#provisioning/naming/blocklist/own_words'
import { parsePattern, type Pattern } from '#provisioning/naming/patterns/parse_pattern'
import { type SpellingRules } from '#provisioning/naming/spelling/spelled_names'
import { parseTransliteration } from '#provisioning/naming/spelling/transliteration'

/** What an organisation writes about names. */
export type NamingSettings = Pick<
  Settings,
  | 'userNamePattern'
  | 'mailPattern'
  | 'commonNamePattern'
  | 'neutralNamePattern'
  | 'transliteration'
  | 'nameParticles'
  | 'nameBlocklist'
>

/** The same, read. */
export interface Naming extends SpellingRules {
  userName: Pattern
  mail: Pattern
  commonName: Pattern
  neutral: Pattern
  ownWords: OwnWords
}

/** @throws NamingProblem when a setting can't be read, which the settings' validator never lets in. */
export const namingFrom = (chosen: NamingSettings): Naming => ({
  userName: parsePattern('userName', chosen.userNamePattern),
  mail: parsePattern('mail', chosen.mailPattern),
  commonName: parsePattern('commonName', chosen.commonNamePattern),
  neutral: parsePattern('neutral', chosen.neutralNamePattern),
  table: parseTransliteration(chosen.transliteration),
  particles: chosen.nameParticles,
  ownWords: parseOwnWords(chosen.nameBlocklist),
})
