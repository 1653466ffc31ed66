const CSRF = /name=['"]_csrf['"]\s+value=['"]([^'"]+)['"]/
const OWNER = /name="_owner" value="([^"]+)"/

type Fields = Record<string, string | string[] | number>

/** Somebody who has signed in, as the server knows them: by cookie and form token. */
export class Session {
  #cookies = new Map<string, string>()
  #hidden: Record<string, string> = {}

  constructor(readonly base: string) {}

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async signIn(login: string, password: string) {
    await this.get('/login')
    const page = await this.send('POST', '/session', { login, password })
    if (page.status !== 302) throw new Error(`${login} could not sign in: ${page.status}`)
    await this.get('/')
    return this
  }

  get = (path: string) => this.#fetch(path, {})

  send(method: 'POST' | 'PUT', path: string, fields: Fields) {
    const body = new URLSearchParams(this.#hidden)
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, String(one))
    const address = method === 'PUT' ? `${path}?_method=PUT` : path
    return this.#fetch(address, { method: 'POST', body })
  }

  async #fetch(path: string, options: RequestInit) {
    const headers = { accept: 'text/html', cookie: this.cookie }
    const answer = await fetch(this.base + path, { ...options, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      this.#cookies.set(name, value)
    }
    const text = await answer.text()
    this.#learn('_csrf', CSRF.exec(text))
    this.#learn('_owner', OWNER.exec(text))
    return { status: answer.status, location: answer.headers.get('location'), text }
  }

  #learn(name: string, found: RegExpExecArray | null) {
    if (found) this.#hidden[name] = found[1]
  }
}
