import anyAscii from 'any-ascii'

/** What two spellings have in common: "Öhrström", "ohrstrom" and "O\u0308hrstro\u0308m" fold alike. */
export const fold = (text: string) =>
  anyAscii(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim()

/** Å, ä and ö come after z in Swedish; digits keep them there in every database's collation. */
const LAST_LETTERS: Record<string, string> = { å: 'zz1', ä: 'zz2', æ: 'zz2', ö: 'zz3', ø: 'zz3' }

/** A text by which a database sorts names as Swedish does: Zander, Åberg, Ärlig, Öberg. */
export const sortKey = (text: string) =>
  fold(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[åäæöø]/g, (letter) => LAST_LETTERS[letter])
  )
