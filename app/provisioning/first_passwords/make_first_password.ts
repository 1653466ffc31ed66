import { randomInt } from 'node:crypto'
import { WORDS } from '#provisioning/first_passwords/words'

export const PASSWORD_KINDS = ['words', 'characters'] as const
export type PasswordKind = (typeof PASSWORD_KINDS)[number]

const WORDS_IN_ONE = 4
const LENGTH = 16
/** None that can be taken for another when it is read aloud or from paper. */
const CHARACTERS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '-+=?!']

const oneOf = (all: ArrayLike<string>) => all[randomInt(all.length)]
const capital = (word: string) => word[0].toUpperCase() + word.slice(1)

const MAKERS: Record<PasswordKind, () => string> = { words: fromWords, characters: fromCharacters }

/**
 * A first password of at least 46 bits, of capitals, small letters, digits and signs, as the complexity
 * rule of Active Directory asks (Microsoft, "Passwords must meet complexity requirements").
 */
export const makeFirstPassword = (kind: PasswordKind) => MAKERS[kind]()

function fromWords() {
  const words = Array.from({ length: WORDS_IN_ONE }, () => capital(oneOf(WORDS)))
  return [...words, randomInt(10, 100)].join('-')
}

function fromCharacters(): string {
  const all = CHARACTERS.join('')
  const some = Array.from({ length: LENGTH }, () => oneOf(all)).join('')
  return CHARACTERS.every((kind) => sharesOne(some, kind)) ? some : fromCharacters()
}

const sharesOne = (text: string, kind: string) => [...kind].some((one) => text.includes(one))
