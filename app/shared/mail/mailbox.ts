import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storagePath } from '#config/app'

/** A mail as the demo's mailbox keeps it: what the person would see, and the headers that matter. */
export interface BoxedMail {
  id: string
  at: string
  from: string
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  headers: Record<string, string>
}

const folder = () => join(storagePath, 'mailbox')
const fileOf = (id: string) => join(folder(), `${id}.json`)
const ID = /^[0-9A-Za-z-]{1,80}$/

/** Mail on disk for demo, development and tests: written by the worker, read by the page. */
export const mailboxFiles = {
  /** Written beside and renamed, so that a reader never meets half a mail. */
  async put(mail: BoxedMail) {
    await mkdir(folder(), { recursive: true, mode: 0o700 })
    const unfinished = `${fileOf(mail.id)}.part`
    await writeFile(unfinished, JSON.stringify(mail), { mode: 0o600 })
    await rename(unfinished, fileOf(mail.id))
  },

  /** Newest first. */
  async list(): Promise<BoxedMail[]> {
    const names = await readdir(folder()).catch(() => [])
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
    const mails = await Promise.all(ids.map((id) => this.find(id)))
    return mails
      .filter((mail) => mail !== null)
      .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? 1 : -1))
  },

  async find(id: string): Promise<BoxedMail | null> {
    if (!ID.test(id)) return null
    const text = await readFile(fileOf(id), 'utf8').catch(() => null)
    return text === null ? null : JSON.parse(text)
  },

  empty: () => rm(folder(), { recursive: true, force: true }),
}
