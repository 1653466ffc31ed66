import type { Browser, BrowserContext, Page } from 'playwright'
import { PASSWORD } from '#tests/support/given'

export const base = () => `http://${process.env.HOST}:${process.env.PORT}`

interface Wish {
  script?: boolean
  locale?: string
}

/** Somebody at a browser of their own: fills in fields by name, and presses what they read. */
export class Seat {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page
  ) {}

  static async take(browser: Browser, { script = true, locale = 'sv-SE' }: Wish = {}) {
    const context = await browser.newContext({ javaScriptEnabled: script, locale })
    context.setDefaultTimeout(20_000)
    return new Seat(context, await context.newPage())
  }

  static async signedIn(browser: Browser, login: string, wish: Wish = {}, password = PASSWORD) {
    const seat = await Seat.take(browser, wish)
    await seat.signIn(login, password)
    return seat
  }

  async signIn(login: string, password: string) {
    await this.go('/login')
    await this.type({ login, password })
    await this.next()
  }

  async go(path: string) {
    const answer = await this.page.goto(new URL(path, base()).href)
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  }

  /** Types into fields, by their names. */
  async type(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values)) await this.#field(name).fill(value)
  }

  /** Ticks boxes or radios: by name, with the values that are wanted. */
  async tick(values: Record<string, string | string[]>) {
    for (const [name, wanted] of Object.entries(values))
      for (const value of [wanted].flat()) await this.#field(name, value).check()
  }

  async untick(name: string, value: string) {
    await this.#field(name, value).uncheck()
  }

  async choose(name: string, option: string | { label: string } | { index: number }) {
    await this.#field(name).selectOption(option)
  }

  /** Presses a button and waits for the page it leads to. */
  press = (text: string) =>
    this.#leave(this.page.getByRole('button', { name: text, exact: true }).first())

  follow = (text: string) =>
    this.#leave(this.page.locator('main').getByRole('link', { name: text }).first())

  /** Presses the one button that the page is about. */
  next = () => this.#leave(this.page.locator('main .btn-primary').first())

  text = () => this.page.locator('body').innerText()
  heading = () => this.page.locator('h1').innerText()
  path = () => new URL(this.page.url()).pathname
  leave = () => this.context.close()

  #field(name: string, value?: string) {
    const exact = value === undefined ? '' : `[value="${value}"]`
    return this.page.locator(`main [name="${name}"]:not([type=hidden])${exact}`)
  }

  async #leave(target: ReturnType<Page['locator']>) {
    await Promise.all([this.page.waitForEvent('domcontentloaded'), target.click()])
  }
}
