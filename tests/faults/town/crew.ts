import { Visitor, type Page } from '#tests/support/visitor'

type Fields = Parameters<Visitor['post']>[1]

/** Everybody who is signed in at an installation. What is sent while it is down is simply sent again later. */
export class Crew {
  #visitors = new Map<string, Visitor>()
  /** How long each answer took, in milliseconds, by what was asked. */
  readonly times: { what: string; milliseconds: number }[] = []

  constructor(private readonly base: string) {}

  get = (login: string, path: string) => this.#try(login, path, (visitor) => visitor.get(path))
  post = (login: string, path: string, fields: Fields) =>
    this.#try(login, path, (visitor) => visitor.post(path, fields))
  put = (login: string, path: string, fields: Fields) =>
    this.#try(login, path, (visitor) => visitor.put(path, fields))

  /** The answer, or null when nobody answered or the session had to be opened anew. */
  async #try(login: string, path: string, send: (visitor: Visitor) => Promise<Page>) {
    const visitor = await this.#visitor(login).catch(() => null)
    if (!visitor) return null
    const started = performance.now()
    const page = await send(visitor).catch(() => null)
    if (!page) return null
    const milliseconds = performance.now() - started
    this.times.push({ what: path.replaceAll(/\d+/g, ':id'), milliseconds })
    if (page.location?.endsWith('/login') || page.status === 403) this.#visitors.delete(login)
    return page
  }

  async #visitor(login: string) {
    const known = this.#visitors.get(login)
    if (known) return known
    const visitor = await new Visitor(this.base).signIn(login)
    this.#visitors.set(login, visitor)
    return visitor
  }
}
