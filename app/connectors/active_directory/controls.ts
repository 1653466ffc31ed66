import { Ber, type BerReader, BerWriter, Control } from 'ldapts'

/** Answers come from this domain controller alone, without hints at others [MS-ADTS 3.1.1.3.4.1.4]. */
export const withoutReferrals = () => new Control('1.2.840.113556.1.4.1339', { critical: true })
/** Shows what was deleted, too [MS-ADTS 3.1.1.3.4.1.14]. */
export const withDeleted = () => new Control('1.2.840.113556.1.4.417', { critical: true })
/** To add what is there, or to take away what isn't, is no error; Samba doesn't honour it for members. */
export const permissively = () => new Control('1.2.840.113556.1.4.1413')

function written(writer: BerWriter, numbers: number[], cookie: Buffer) {
  const value = new BerWriter()
  value.startSequence()
  for (const number of numbers) value.writeInt(number)
  value.writeBuffer(cookie, Ber.OctetString)
  value.endSequence()
  writer.writeBuffer(value.buffer, Ber.OctetString)
}

/** Asks for one page of a listing (RFC 2696). Not ldapts's own, whose listing ends at an empty page. */
export class PageControl extends Control {
  constructor(
    private readonly size: number,
    private readonly cookie: Buffer
  ) {
    super('1.2.840.113556.1.4.319', { critical: true })
  }

  override writeControl(writer: BerWriter) {
    written(writer, [this.size], this.cookie)
  }
}

/** Only what the asker may read; needs no right to replicate [MS-ADTS 3.1.1.3.4.1.3]. */
const OBJECT_SECURITY = 1
const MOST_BYTES = 1_048_576

/** Asks what has changed since a cookie, and holds the next one once the answer is there. */
export class DirSyncControl extends Control {
  more = false

  constructor(public cookie = Buffer.alloc(0)) {
    super('1.2.840.113556.1.4.841', { critical: true })
  }

  override writeControl(writer: BerWriter) {
    written(writer, [OBJECT_SECURITY, MOST_BYTES], this.cookie)
  }

  override parseControl(reader: BerReader) {
    reader.readSequence()
    this.more = reader.readInt() !== 0
    reader.readInt()
    this.cookie = Buffer.from(reader.readString(Ber.OctetString, true) ?? [])
  }
}
