import anyAscii from 'any-ascii'

/** What two spellings have in common: "Öhrström", "ohrstrom" and "O\u0308hrstro\u0308m" fold alike. */
export const fold = (text: string) =>
  anyAscii(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim()
