import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storagePath } from '#config/app'
import { clock } from '#shared/clock'

/** A mail as the demo's mailbox keeps it: what the person would see, and the headers that matter. */
export interface BoxedMail {
  id: string
  at: string
  from: string
  to: string
  replyTo: string
  subject: string
  text: string
  html: string
  messageId: string
  references: string[]
  headers: Record<string, string>
}

export interface BoxedPage {
  mails: BoxedMail[]
  /** What to ask the next page with; null on the last. */
  next: string | null
}

const folder = () => join(storagePath, 'mailbox')
const fileOf = (id: string) => join(folder(), `${id}.json`)
const ID = /^[0-9A-Za-z-]{1,80}$/
let count = 0

/** Sorts as text in the order in which mail came, so that a page of it needs no other file. */
function newId() {
  const moment = clock.now().replace(/\D/g, '')
  count = (count + 1) % 1_000_000
  return `${moment}-${String(count).padStart(6, '0')}-${randomUUID().slice(0, 8)}`
}

async function newestFirst() {
  const names = await readdir(folder()).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  return ids.sort().reverse()
}

/** Mail on disk for demo, development and tests: written by the worker, read by the page. */
export const mailboxFiles = {
  /** Written beside and renamed, so that a reader never meets half a mail. */
  async put(mail: Omit<BoxedMail, 'id' | 'at'>) {
    const id = newId()
    await mkdir(folder(), { recursive: true, mode: 0o700 })
    const unfinished = `${fileOf(id)}.part`
    await writeFile(unfinished, JSON.stringify({ id, at: clock.now(), ...mail }), { mode: 0o600 })
    await rename(unfinished, fileOf(id))
  },

  /** Newest first. */
  async list(): Promise<BoxedMail[]> {
    const ids = await newestFirst()
    const mails = await Promise.all(ids.map((id) => this.find(id)))
    return mails.filter((mail) => mail !== null)
  },

  /** A page of the mail to recipients whose address holds `to`, newest first, from before an id. */
  async page({ to = '', before = '~', limit = 30 }): Promise<BoxedPage> {
    const mails: BoxedMail[] = []
    const ids = await newestFirst()
    for (const id of ids.filter((one) => one < before)) {
      const mail = await this.find(id)
      if (!mail?.to.toLowerCase().includes(to.toLowerCase())) continue
      if (mails.length === limit) return { mails, next: mails.at(-1)!.id }
      mails.push(mail)
    }
    return { mails, next: null }
  },

  async find(id: string): Promise<BoxedMail | null> {
    if (!ID.test(id)) return null
    const text = await readFile(fileOf(id), 'utf8').catch(() => null)
    return text === null ? null : JSON.parse(text)
  },

  empty: () => rm(folder(), { recursive: true, force: true }),
}
