import { namingProblem } from '#provisioning/naming/problem'
import { latin } from '#provisioning/naming/spelling/latin'

/** Words besides ours, which an organisation looks for anywhere in a name. */
export type OwnWords = readonly string[]

const FEWEST_LETTERS = 3
const EVERY_LETTER = new Map<string, string>()

/**
 * Reads an organisation's own words, divided by spaces or commas, in whatever spelling.
 * @throws NamingProblem about a word so short that it would block most names.
 */
export const parseOwnWords = (text: string): OwnWords =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(readWord)

function readWord(written: string) {
  const word = latin(written, EVERY_LETTER)
  if (word.length < FEWEST_LETTERS)
    throw namingProblem('provisioning.problems.short_word', {
      word: written,
      least: FEWEST_LETTERS,
    })
  return word
}
