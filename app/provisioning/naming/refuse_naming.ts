import { invalid, type Problem } from '#shared/exceptions/invalid'
import { parseOwnWords } from '#provisioning/naming/blocklist/own_words'
import type { NamingSettings } from '#provisioning/naming/naming'
import { NamingProblem } from '#provisioning/naming/problem'
import { parsePattern } from '#provisioning/naming/patterns/parse_pattern'
import { parseTransliteration } from '#provisioning/naming/spelling/transliteration'

type Texts = Omit<NamingSettings, 'nameParticles'>

const READERS: Record<keyof Texts, (text: string) => unknown> = {
  userNamePattern: (text) => parsePattern('userName', text),
  mailPattern: (text) => parsePattern('mail', text),
  commonNamePattern: (text) => parsePattern('commonName', text),
  neutralNamePattern: (text) => parsePattern('neutral', text),
  transliteration: parseTransliteration,
  nameBlocklist: parseOwnWords,
}

/** @throws Invalid, with a problem for each field, when something written about names can't be read. */
export function refuseNaming(texts: Texts) {
  const fields = Object.keys(READERS) as (keyof Texts)[]
  const problems = fields.flatMap((field) => problemOf(field, texts[field]))
  if (problems.length > 0) throw invalid(Object.fromEntries(problems))
}

function problemOf(field: keyof Texts, text: string): [string, Problem][] {
  try {
    READERS[field](text)
    return []
  } catch (error) {
    if (!(error instanceof NamingProblem)) throw error
    return [[field, error.problem]]
  }
}
