import type { Browser } from '#demo/story/browser'
import { eventually } from '#demo/story/eventually'
import { linksIn, textOf } from '#demo/story/html'

export interface Letter {
  path: string
  subject: string
  to: string
}

const ROW = /<tr>\s*<th scope="row">([\s\S]*?)<\/th>\s*<td[^>]*>([\s\S]*?)<\/td>/g

/** The demo's mailbox page, as anybody reads it in the browser. */
export class Mailbox {
  /** Letters that have been read, so that the next one is a new one. */
  #read = new Set<string>()

  constructor(private reader: Browser) {}

  /** The letters to an address whose subject holds the words, newest first. */
  async letters(to: string, words: string): Promise<Letter[]> {
    const { html } = await this.reader.open(`/mailbox?to=${encodeURIComponent(to)}`)
    return [...html.matchAll(ROW)]
      .map(([, subject, address]) => ({
        path: linksIn(subject)[0],
        subject: textOf(subject),
        to: textOf(address),
      }))
      .filter((letter) => letter.to === to && letter.subject.includes(words))
  }

  /** Waits for a letter that hasn't been read yet, and opens it. */
  async next(to: string, words: string) {
    const letter = await eventually(`a mail to ${to} about "${words}"`, async () => {
      const letters = await this.letters(to, words)
      return letters.findLast(({ path }) => !this.#read.has(path))
    })
    this.#read.add(letter.path)
    const { html, text } = await this.reader.open(letter.path)
    return { ...letter, text, links: linksIn(html) }
  }
}
