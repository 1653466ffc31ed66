import {
  AddRequest,
  BerReader,
  BerWriter,
  BindRequest,
  Control,
  type Message,
  ModifyDNRequest,
  ModifyRequest,
  PagedResultsControl,
  PresenceFilter,
  SearchRequest,
} from 'ldapts'
import { DirSyncControl } from '#connectors/active_directory/controls'

/** Result codes by request tag: the answer's tag. */
const ANSWER_TAGS: Record<number, number> = {
  0x60: 0x61,
  0x63: 0x65,
  0x66: 0x67,
  0x68: 0x69,
  0x6c: 0x6d,
  0x77: 0x78,
}
const ENTRY = 0x64
const REFERENCE = 0x73
const CONTROLS = 0xa0
const SET = 0x31

export interface LdapRequest {
  id: number
  tag: number
  /** What ldapts itself reads of it; null for those without content that matters. */
  message: Message | null
}

export interface LdapEntry {
  dn: string
  attributes: Record<string, (string | Buffer)[]>
}

/** What is answered: entries and references, then the result. */
export interface LdapAnswer {
  entries?: LdapEntry[]
  references?: string[]
  code?: number
  text?: string
  /** Where a listing goes on. */
  cookie?: string
  /** What DirSync says beside what has changed. */
  dirSync?: { more: boolean; cookie: string }
  /** Ends the conversation after the answer. */
  last?: boolean
}

/** Controls that a test may ask about; others are not kept. */
const known = () => [new Control('1.2.840.113556.1.4.1339'), new DirSyncControl()]

function emptyMessage(tag: number, messageId: number): Message | null {
  if (tag === 0x60) return new BindRequest({ messageId })
  if (tag === 0x63) return new SearchRequest({ messageId, filter: new PresenceFilter() })
  if (tag === 0x66) return new ModifyRequest({ messageId })
  if (tag === 0x68) return new AddRequest({ messageId, dn: '' })
  return tag === 0x6c ? new ModifyDNRequest({ messageId }) : null
}

/** The first request of what has come, and the rest; null while it is not all there. */
export function readRequest(bytes: Buffer): { request: LdapRequest; rest: Buffer } | null {
  const reader = new BerReader(bytes)
  if (!reader.readSequence() || reader.remain < reader.length) return null
  const end = reader.offset + reader.length
  reader.setBufferSize(end)
  const id = reader.readInt() ?? 0
  const tag = reader.readSequence() ?? 0
  const message = emptyMessage(tag, id)
  message?.parse(reader, known())
  return { request: { id, tag, message }, rest: bytes.subarray(end) }
}

/** What DirSync was asked to go on from, as far as it was asked. */
export const cookieOf = ({ message }: LdapRequest) =>
  message?.controls?.find((control) => control instanceof DirSyncControl)?.cookie.toString()

/** The page that was asked for, as far as any was. */
export const pageOf = ({ message }: LdapRequest) =>
  message?.controls?.find((control) => control instanceof PagedResultsControl)?.value

function envelope(id: number, tag: number, write: (writer: BerWriter) => void, controls?: Buffer) {
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeInt(id)
  writer.startSequence(tag)
  write(writer)
  writer.endSequence()
  if (controls) writer.writeBuffer(controls, CONTROLS)
  writer.endSequence()
  return writer.buffer
}

const entryBytes = (id: number, { dn, attributes }: LdapEntry) =>
  envelope(id, ENTRY, (writer) => {
    writer.writeString(dn)
    writer.startSequence()
    for (const [type, values] of Object.entries(attributes)) {
      writer.startSequence()
      writer.writeString(type)
      writer.startSequence(SET)
      for (const value of values) writer.writeBuffer(Buffer.from(value as string), 4)
      writer.endSequence()
      writer.endSequence()
    }
    writer.endSequence()
  })

function controlsOf({ cookie, dirSync }: LdapAnswer) {
  if (dirSync) return dirSyncControl(dirSync)
  return cookie === undefined ? undefined : pageControl(cookie)
}

function dirSyncControl({ more, cookie }: { more: boolean; cookie: string }) {
  const value = new BerWriter()
  value.startSequence()
  value.writeInt(Number(more))
  value.writeInt(0)
  value.writeString(cookie)
  value.endSequence()
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeString(new DirSyncControl().type)
  writer.writeBuffer(value.buffer, 4)
  writer.endSequence()
  return writer.buffer
}

function pageControl(cookie: string) {
  const writer = new BerWriter()
  new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(cookie) } }).write(writer)
  return writer.buffer
}

/** An answer as it goes over the wire. */
export function writeAnswer({ id, tag }: LdapRequest, answer: LdapAnswer): Buffer {
  const { entries = [], references = [], code = 0, text = '' } = answer
  const controls = controlsOf(answer)
  return Buffer.concat([
    ...entries.map((entry) => entryBytes(id, entry)),
    ...references.map((url) => envelope(id, REFERENCE, (writer) => writer.writeString(url))),
    envelope(id, ANSWER_TAGS[tag] ?? tag, (writer) => writeResult(writer, code, text), controls),
  ])
}

function writeResult(writer: BerWriter, code: number, text: string) {
  writer.writeEnumeration(code)
  writer.writeString('')
  writer.writeString(text)
}
