/** A security identifier as text, `S-1-5-21-...`: authority big-endian, the rest little-endian [MS-DTYP 2.4.2]. */
export function sidOf(bytes: Buffer) {
  const authority = bytes.readUIntBE(2, 6)
  const parts = Array.from({ length: bytes[1] }, (_, at) => bytes.readUInt32LE(8 + 4 * at))
  return ['S', bytes[0], authority, ...parts].join('-')
}
