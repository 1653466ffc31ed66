import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page, Request } from 'playwright'
import { LEFT_ALONE, patternOf } from '#tests/support/browser_crawl'
import { base } from '#tests/support/browser_seat'

const PATIENCE = { timeout: 10_000 }

const LINKS = '[...document.querySelectorAll("a[href]")].map((link) => link.href)'
/** Everything on a page that sends something: buttons, and forms that have none. */
const SENDERS =
  'document.querySelectorAll("button, input[type=submit], input[type=image], form:not(:has(button))")'

/**
 * Chooses what can be chosen, writes into every free text, has no form stop itself, and presses one
 * sender; tells whether that sends something. Signing itself out would make a robot harmless.
 */
const PRESS = `(n, choice) => {
  for (const form of document.forms) form.noValidate = true
  for (const box of document.querySelectorAll('main [type=checkbox]')) box.checked = true
  for (const radio of document.querySelectorAll('main [type=radio]'))
    if (radio.value === choice) radio.checked = true
  for (const text of document.querySelectorAll('main textarea')) text.value = 'Granskat'
  const it = ${SENDERS}[n]
  const action = (it?.form ?? it)?.getAttribute('action') ?? ''
  if (!it || action.startsWith('/session?_method=DELETE')) return false
  setTimeout(() => (it.matches('form') ? it.submit() : it.click()))
  return it.matches('form') || (it.type !== 'button' && it.form !== null)
}`

/** What opens mailed links before anybody reads them: a browser that no person sits at. */
export class Robot {
  /** The addresses that it sent forms to. */
  readonly sent = new Set<string>()
  #inFlight = 0

  private constructor(private readonly page: Page) {
    page.on('request', (request) => this.#begun(request))
    page.on('requestfinished', () => this.#inFlight--)
    page.on('requestfailed', () => this.#inFlight--)
  }

  static at = async (context: BrowserContext) => new Robot(await context.newPage())

  /** Opens an address and lets its scripts run until nothing more is asked for. */
  async open(path: string) {
    await this.page.goto(new URL(path, base()).href)
    await this.#settle()
  }

  /**
   * Presses every button and sends every form, and so on with the pages that this or a link leads to,
   * each kind of page once. Gives the kinds of pages.
   * @param choice which radio it chooses wherever there are any.
   */
  async pressEverything(start: string, levels: number, choice: string) {
    const seen = new Set([patternOf(start)])
    let pages = [start]
    for (let level = 0; level <= levels; level++) {
      const found: string[] = []
      for (const page of pages) found.push(...(await this.#pressAll(page, choice)))
      pages = found.filter((path) => !seen.has(patternOf(path)) && seen.add(patternOf(path)))
    }
    return [...seen]
  }

  /** Presses all there is on one page; where its links and buttons lead. */
  async #pressAll(path: string, choice: string) {
    await this.open(path)
    const found = (await this.page.evaluate(LINKS)) as string[]
    const count = (await this.page.evaluate(`${SENDERS}.length`)) as number
    for (let n = 0; n < count; n++) {
      if (pathOf(this.page.url()) !== path) await this.open(path)
      await this.#press(n, choice)
      found.push(this.page.url())
    }
    return found.filter(isPage).map(pathOf)
  }

  async #press(n: number, choice: string) {
    const sends = (request: Request) => request.isNavigationRequest() || request.method() === 'POST'
    const sent = this.page.waitForEvent('request', { predicate: sends, ...PATIENCE })
    const loaded = this.page.waitForEvent('load', PATIENCE)
    for (const promise of [sent, loaded]) promise.catch(() => {})
    const isSent = await this.page.evaluate(`(${PRESS})(${n}, '${choice}')`)
    if (isSent && (await sent).isNavigationRequest()) await loaded
    await this.#settle()
  }

  async #settle() {
    do await pause(10)
    while (this.#inFlight > 0)
  }

  #begun(request: Request) {
    this.#inFlight++
    if (request.method() === 'POST') this.sent.add(pathOf(request.url()))
  }
}

const isPage = (address: string) =>
  new URL(address).origin === base() && !LEFT_ALONE.some((one) => one.test(pathOf(address)))

function pathOf(address: string) {
  const { pathname, search } = new URL(address)
  return pathname + search
}
