import { Browser, type Page } from '#demo/story/browser'
import { eventually } from '#demo/story/eventually'
import { textOf } from '#demo/story/html'
import { Mailbox } from '#demo/story/mailbox'
import { newColleague } from '#demo/story/new_colleague'
import { StoryStopped } from '#demo/story/story_stopped'
import { DEMO_PASSWORD } from '#demo/seed/seed_users'

/** What the scenes of one story share: who is signed in where, and what they have found out. */
export class Play {
  readonly colleague = newColleague()
  readonly mailbox: Mailbox
  /** `/orders/12`, once it is ordered. */
  order = ''
  /** `2026-0012`. */
  number = ''
  #browsers = new Map<string, Browser>()

  constructor(readonly base: string) {
    this.mailbox = new Mailbox(this.stranger())
  }

  /** A browser in which nobody is signed in. */
  stranger() {
    return new Browser(this.base)
  }

  /** The browser of somebody who signs in the first time they are needed. */
  async as(login: string) {
    const open = this.#browsers.get(login)
    if (open) return open
    const browser = this.stranger()
    const page = await browser.open('/login')
    await browser.submit(page, '/session', { login, password: DEMO_PASSWORD })
    this.#browsers.set(login, browser)
    return browser
  }

  /** The path of the link in a letter to one of Kvittens's own pages. */
  pathIn(links: string[], begins: string) {
    const paths = links.filter(Boolean).map((link) => new URL(link, this.base).pathname)
    const path = paths.find((one) => one.startsWith(begins))
    if (!path) throw new StoryStopped(`the mail has no link to ${begins}`)
    return path
  }

  async orderPage(login = 'maria.lindqvist'): Promise<Page> {
    const browser = await this.as(login)
    return browser.open(this.order)
  }

  /** Waits until the order's page shows a step as taken. */
  stepTaken(name: string) {
    return eventually(`the order's step "${name}"`, async () => {
      const { html } = await this.orderPage()
      return [...html.matchAll(/<li class="step step-done"[\s\S]*?<b>([^<]*)<\/b>/g)].some(
        ([, step]) => step.trim() === name
      )
    })
  }

  /** What the order's page says in one sentence. */
  async sentence() {
    const { html } = await this.orderPage()
    const [, banner] =
      /<div role="group" class="state[^>]*>[\s\S]*?<p>([\s\S]*?)<\/p>/.exec(html) ?? []
    return textOf(banner ?? '')
  }
}
