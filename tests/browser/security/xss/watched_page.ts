import type { BrowserContext, Page } from 'playwright'
import { base } from '#tests/support/browser_seat'

/** Tells of every call that a payload makes, and of everything that the policy had to stop. */
const WATCH = `
  window.xss = (number) => heard('ran ' + number)
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => heard(name)
  addEventListener('securitypolicyviolation', (event) =>
    heard('policy stopped ' + event.violatedDirective + ' ' + event.sample))
`

/**
 * Whatever no page of ours holds: elements that only a payload brings, attributes that run script, and
 * addresses that aren't ours. Texts of payloads may stand in values and in queries only.
 */
const FOREIGN = `(() => {
  const ELEMENTS = 'iframe,frame,object,embed,base,math,marquee,video,audio,image,xss,style,' +
    'foreignObject,animate,set,annotation-xml,script:not([src]),' +
    'meta[http-equiv],' +
    'link[rel=stylesheet]:not([href^="/"]),img:not([src^="/"]):not([src^="data:image/"])'
  const ADDRESSES = ['href', 'src', 'action', 'formaction', 'hx-get', 'hx-post', 'hx-put',
    'hx-delete', 'hx-push-url', 'xlink:href', 'data', 'background']
  const WORDS = ['value', 'title', 'content', 'placeholder', 'alt', 'label', 'aria-label', 'data-text']
  const found = []
  for (const one of document.querySelectorAll(ELEMENTS)) found.push(one.outerHTML.slice(0, 200))
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      const said = element.tagName + ' ' + name + '=' + value.slice(0, 120)
      if (/^on/i.test(name) || /^hx-(on|vals|headers)/i.test(name)) found.push(said)
      else if (ADDRESSES.includes(name)) {
        const url = URL.parse(value, location.href)
        if (!url || !(url.origin === location.origin || ['mailto:', 'tel:', 'data:'].includes(url.protocol)))
          found.push(said)
        else if (url.protocol === 'data:' && !value.startsWith('data:image/')) found.push(said)
      } else if (!WORDS.includes(name) && /~\\d+~|xss/i.test(name + value)) found.push(said)
    }
  return found
})()`

/** A page of a browser that hears whatever runs, loads or is stopped on it. */
export class WatchedPage {
  #heard: string[] = []

  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext) {
    const watched = new WatchedPage(await context.newPage())
    await watched.#listen(context)
    return watched
  }

  async #listen(context: BrowserContext) {
    const { page } = this
    await context.exposeBinding('heard', (_, said: string) => void this.#heard.push(said))
    await context.addInitScript(WATCH)
    page.on('dialog', (dialog) => {
      this.#heard.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      const about = message.location().url
      const isOwn = about === page.url() || about.endsWith('/favicon.ico')
      if (message.type() === 'error' && !(isOwn && / status of 4/.test(message.text())))
        this.#heard.push(`console: ${message.text().slice(0, 200)}`)
    })
    page.on('pageerror', (error) => this.#heard.push(`error: ${error.message}`))
    page.on('popup', () => this.#heard.push('another window'))
    page.on('request', (request) => {
      if (!request.url().startsWith(base())) this.#heard.push(`asked ${request.url()}`)
    })
  }

  /** What is wrong with a page, and what it shows. */
  async visit(path: string) {
    const answer = await this.page.goto(base() + path)
    const status = answer!.status()
    const found = [...(await this.#foreign()), ...this.#heard.splice(0)]
    if (status >= 500) found.push(`answered ${status}`)
    if (this.page.frames().length > 1) found.push('has a frame')
    return { problems: found.map((one) => `${path}: ${one}`), html: await this.page.content() }
  }

  async #foreign() {
    return (await this.page.evaluate(FOREIGN)) as string[]
  }

  /** What is wrong after something was done on the page that is open. */
  async after(what: string) {
    const found = [...(await this.#foreign()), ...this.#heard.splice(0)]
    return found.map((one) => `${what}: ${one}`)
  }
}
