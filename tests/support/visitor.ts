import { PASSWORD } from '#tests/support/password'

export interface Page {
  status: number
  text: string
  location: string | null
  headers: Headers
}

type Fields = Record<string, string | string[] | number | null | undefined>

const OWNER = /name="_owner" value="([^"]+)"/
const CSRF = /name=['"]_csrf['"]\s+value=['"]([^'"]+)['"]/

/**
 * Somebody with a browser, over real HTTP: keeps cookies, sends the CSRF token of the last page,
 * doesn't follow redirects.
 */
export class Visitor {
  #cookies = new Map<string, string>()
  #csrf = ''
  #owner: string | null = null

  constructor(private base = `http://${process.env.HOST}:${process.env.PORT}`) {}

  async signIn(login: string, password = PASSWORD) {
    await this.get('/login')
    const page = await this.post('/session', { login, password })
    if (page.status !== 302) throw new Error(`${login} could not sign in: ${page.status}`)
    await this.get('/')
    return this
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The token of the page last seen. */
  get csrf() {
    return this.#csrf
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.#send(path, { headers })
  }

  /** Asks in a way that no page of ours does. */
  ask(method: string, path: string, headers: Record<string, string> = {}) {
    return this.#send(path, { method, headers })
  }

  /** Sends a form, with the token of the page last seen. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}) {
    const body = new URLSearchParams({ _csrf: this.#csrf })
    if (this.#owner) body.set('_owner', this.#owner)
    if ('_csrf' in fields) body.delete('_csrf')
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat())
        if (one !== null && one !== undefined) body.append(name, String(one))
    return this.#send(path, { method: 'POST', body, headers })
  }

  /** Sends a form with a file in it. */
  upload(
    path: string,
    fields: Record<string, string>,
    file: { name: string; bytes: string | Uint8Array<ArrayBuffer> }
  ) {
    const body = new FormData()
    for (const [name, value] of Object.entries({ _csrf: this.#csrf, ...fields }))
      body.append(name, value)
    body.append('file', new Blob([file.bytes]), file.name)
    return this.#send(path, { method: 'POST', body, headers: {} })
  }

  /** Sends whatever it is, in a way that no page of ours does. */
  sendBody(path: string, body: URLSearchParams | FormData | string, headers = {}) {
    return this.#send(path, { method: 'POST', body, headers })
  }

  put = (path: string, fields: Fields = {}, headers: Record<string, string> = {}) =>
    this.post(withMethod(path, 'PUT'), fields, headers)
  delete = (path: string, fields: Fields = {}, headers: Record<string, string> = {}) =>
    this.post(withMethod(path, 'DELETE'), fields, headers)

  async #send(
    path: string,
    options: RequestInit & { headers: Record<string, string> }
  ): Promise<Page> {
    const headers = { accept: 'text/html', cookie: this.cookie, ...options.headers }
    const answer = await fetch(new URL(path, this.base), {
      ...options,
      headers,
      redirect: 'manual',
    })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    const text = await answer.text()
    const token = CSRF.exec(text)
    if (token) this.#csrf = token[1]
    this.#owner = OWNER.exec(text)?.[1] ?? this.#owner
    return {
      status: answer.status,
      text,
      location: answer.headers.get('location'),
      headers: answer.headers,
    }
  }

  #keep(line: string) {
    const [pair] = line.split(';')
    const at = pair.indexOf('=')
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

const withMethod = (path: string, method: string) =>
  `${path}${path.includes('?') ? '&' : '?'}_method=${method}`

export const visitor = () => new Visitor()
