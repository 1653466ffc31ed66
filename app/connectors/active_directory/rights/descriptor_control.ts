import { Ber, BerWriter, Control } from 'ldapts'

const DISCRETIONARY_LIST = 4

/** Without this a security descriptor is given to nobody but administrators [MS-ADTS 3.1.1.3.4.1.11]. */
export class DiscretionaryListOnly extends Control {
  constructor() {
    super('1.2.840.113556.1.4.801', { critical: true })
  }

  override writeControl(writer: BerWriter) {
    const value = new BerWriter()
    value.startSequence()
    value.writeInt(DISCRETIONARY_LIST)
    value.endSequence()
    writer.writeBuffer(value.buffer, Ber.OctetString)
  }
}
