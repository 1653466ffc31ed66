import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site that isn't ours, at another name or port of this machine, with one page at a time. */
export class OtherSite {
  #html = ''
  #server: Server

  private constructor(private host: string) {
    this.#server = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8')
      answer.end(this.#html)
    })
  }

  static async at(host: string) {
    const site = new OtherSite(host)
    await once(site.#server.listen(0, host), 'listening')
    return site
  }

  /** The address of a page with this in it. */
  show(html: string) {
    this.#html = `<!doctype html><title>Win a prize</title>${html}`
    return `http://${this.host}:${(this.#server.address() as AddressInfo).port}/`
  }

  async close() {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }
}
