import { type Form, formsIn } from '#demo/story/forms'
import { fillIn, type Values } from '#demo/story/fill_in'
import { StoryStopped } from '#demo/story/story_stopped'
import { textOf } from '#demo/story/html'

export interface Page {
  path: string
  status: number
  html: string
  text: string
  forms: Form[]
}

const MOST_REDIRECTS = 5
const LONGEST_ANSWER = 30_000

/** Somebody with a browser without script: keeps cookies, follows redirects, fills in the forms it sees. */
export class Browser {
  #cookies = new Map<string, string>()

  constructor(private base: string) {}

  /** @throws StoryStopped when the page isn't there for this person. */
  async open(path: string): Promise<Page> {
    const page = await this.#send(path, {})
    if (page.status !== 200) throw new StoryStopped(`${path} answered ${page.status}`)
    return page
  }

  /** Sends the page's form to the action, with these values in its fields. @throws when it is refused. */
  async submit(page: Page, action: string, values: Values = {}, press: Values = {}) {
    const answer = await this.trySubmit(page, action, values, press)
    if (answer.status >= 400)
      throw new StoryStopped(`${action} answered ${answer.status}: ${problemsOn(answer)}`)
    return answer
  }

  /** The same for a form that is expected to be refused. */
  async trySubmit({ path, forms }: Page, action: string, values: Values = {}, press: Values = {}) {
    const form = forms.find((one) => one.action.startsWith(action))
    if (!form) throw new StoryStopped(`${path} has no form to ${action}`)
    return this.#send(form.action, { method: 'POST', body: fillIn(form, values, press) })
  }

  async #send(path: string, options: RequestInit): Promise<Page> {
    let answer = await this.#fetch(path, options)
    let at = path
    for (let n = 0; n < MOST_REDIRECTS && answer.headers.has('location'); n++) {
      at = answer.headers.get('location')!
      answer = await this.#fetch(at, {})
    }
    const html = await answer.text()
    return { path: at, status: answer.status, html, text: textOf(html), forms: formsIn(html) }
  }

  async #fetch(path: string, options: RequestInit) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'accept': 'text/html', 'accept-language': 'sv', cookie }
    const signal = AbortSignal.timeout(LONGEST_ANSWER)
    const url = new URL(path, this.base)
    const answer = await fetch(url, { ...options, headers, redirect: 'manual', signal }).catch(
      (error) => {
        throw new StoryStopped(`${url} doesn't answer: ${error.cause?.message ?? error.message}`)
      }
    )
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return answer
  }

  #keep(line: string) {
    const [pair] = line.split(';')
    const at = pair.indexOf('=')
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

const problemsOn = ({ html, text }: Page) => {
  const summary = /<[^>]*role="alert"[\s\S]*?<\/(?:section|div)>/.exec(html)
  return textOf(summary?.[0] ?? '') || text.slice(0, 200)
}
