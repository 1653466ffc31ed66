/** A part of a pattern: fixed text, or what takes the place of something in braces. */
export type Piece =
  | { kind: 'text'; text: string }
  /** Of the tilltalsnamn or family name: its first letters, or all of it when `most` is null. */
  | { kind: 'given' | 'family'; most: number | null }
  /** The year of the first day, by its last digits. */
  | { kind: 'year'; digits: number }
  /** The user name, for addresses and common names that follow it. */
  | { kind: 'user' }
  /** A running number, padded to at least so many digits. */
  | { kind: 'serial'; digits: number }

type Read = (word: string, most: number | null) => Piece

/** What may stand in braces, by name; a number after a colon is for names only. */
export const PIECES: Record<string, Read> = {
  given: (_, most) => ({ kind: 'given', most }),
  family: (_, most) => ({ kind: 'family', most }),
  initial: () => ({ kind: 'given', most: 1 }),
  yy: () => ({ kind: 'year', digits: 2 }),
  yyyy: () => ({ kind: 'year', digits: 4 }),
  user: () => ({ kind: 'user' }),
  serial: (word) => ({ kind: 'serial', digits: word.length }),
}
