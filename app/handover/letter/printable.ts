import anyAscii from 'any-ascii'

/** What the built-in fonts of PDF can show: Windows-1252. */
const KNOWN =
  /^[\u0020-\u007E\u00A0-\u00FF\u20AC\u2013\u2014\u2018\u2019\u201C-\u201E\u2022\u2026\u0160\u0161\u0152\u0153\u017D\u017E\u0178]*$/

export const isPrintable = (text: string) => KNOWN.test(text)

/** The text as the letter can show it: a letter that the font lacks becomes its Latin likeness. */
export const printable = (text: string) =>
  [...text].map((letter) => (isPrintable(letter) ? letter : anyAscii(letter))).join('')
