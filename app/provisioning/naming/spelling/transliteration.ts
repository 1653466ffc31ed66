import { namingProblem } from '#provisioning/naming/problem'

/** What an organisation writes in place of a letter, by the letter in lower case and NFC. */
export type Transliteration = ReadonlyMap<string, string>

const PAIR = /^(?<letter>\p{L})=(?<latin>[a-z0-9]{0,4})$/u

/** Reads `å=a ä=ae`, divided by spaces or commas. @throws NamingProblem about the pair that is wrong. */
export function parseTransliteration(text: string): Transliteration {
  const pairs = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return new Map(pairs.map(readPair))
}

function readPair(pair: string): [string, string] {
  const { letter, latin } = PAIR.exec(pair)?.groups ?? {}
  if (letter === undefined) throw namingProblem('provisioning.problems.pair', { pair })
  return [letter, latin]
}
