import { guidOf } from '#connectors/active_directory/guid'
import { sidOf } from '#connectors/active_directory/sid'

/** One entry of an access list [MS-DTYP 2.4.4]. */
export interface AccessEntry {
  kind: 'allow' | 'deny'
  /** What for, as bits. */
  mask: number
  /** The one right or property it is about; null for all. */
  object: string | null
  trustee: string
}

const KINDS: Record<number, { kind: AccessEntry['kind']; perObject: boolean }> = {
  0: { kind: 'allow', perObject: false },
  1: { kind: 'deny', perObject: false },
  5: { kind: 'allow', perObject: true },
  6: { kind: 'deny', perObject: true },
}
const INHERIT_ONLY = 0x8
const HAS_OBJECT = 1
const HAS_INHERITED_OBJECT = 2
const GUID_LENGTH = 16

/** The entries of a security descriptor's discretionary list that are about the object itself. */
export function accessListOf(descriptor: Buffer): AccessEntry[] {
  const list = descriptor.subarray(descriptor.readUInt32LE(16))
  const entries: AccessEntry[] = []
  let at = 8
  for (let left = list.readUInt16LE(4); left > 0; left--) {
    const size = list.readUInt16LE(at + 2)
    const entry = readEntry(list.subarray(at, at + size))
    if (entry) entries.push(entry)
    at += size
  }
  return entries
}

function readEntry(bytes: Buffer): AccessEntry | null {
  const known = KINDS[bytes[0]]
  if (!known || (bytes[1] & INHERIT_ONLY) !== 0) return null
  const { object, rest } = known.perObject ? readObject(bytes) : { object: null, rest: 8 }
  const trustee = sidOf(bytes.subarray(rest))
  return { kind: known.kind, mask: bytes.readUInt32LE(4), object, trustee }
}

function readObject(bytes: Buffer) {
  const flags = bytes.readUInt32LE(8)
  const hasObject = (flags & HAS_OBJECT) !== 0
  const guids = Number(hasObject) + Number((flags & HAS_INHERITED_OBJECT) !== 0)
  const object = hasObject ? guidOf(bytes.subarray(12, 12 + GUID_LENGTH)) : null
  return { object, rest: 12 + guids * GUID_LENGTH }
}
