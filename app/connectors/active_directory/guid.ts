/** Bytes of each group of an objectGUID as text: the first three groups are little-endian [MS-DTYP 2.3.4]. */
const ORDER = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
const GROUPS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/
const TEXT = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

const reordered = (bytes: Buffer) => Buffer.from(ORDER.map((at) => bytes[at]))

/** The id that 16 bytes spell, in lower case. */
export const guidOf = (bytes: Buffer) =>
  reordered(bytes).toString('hex').replace(GROUPS, '$1-$2-$3-$4-$5')

/** The 16 bytes that an id is in the directory. */
export const bytesOfGuid = (id: string) => reordered(Buffer.from(id.replaceAll('-', ''), 'hex'))

/** Whether a text has the form of an id. */
export const isGuid = (text: string) => TEXT.test(text)
