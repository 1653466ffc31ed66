import { mkdtempSync, rmSync } from 'node:fs'
import { type Server, type Socket, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Stands before a Redis on unix sockets: passes on, delays, swallows or cuts what goes through. */
export class SocketProxy {
  /** Where the Redis listens. */
  target = ''
  /** Milliseconds that everything is late, in each direction. */
  delay = 0
  readonly #folder = mkdtempSync(join(tmpdir(), 'kvp-'))
  readonly #server: Server = createServer((socket) => this.#join(socket))
  readonly #sockets = new Set<Socket>()
  readonly #lost = new WeakSet<Socket>()
  #swallowing = false

  static async listen() {
    const proxy = new SocketProxy()
    await new Promise<void>((done) => proxy.#server.listen(proxy.path, done))
    return proxy
  }

  get path() {
    return join(this.#folder, 'p.sock')
  }

  /**
   * Nothing goes through, and nobody is told. A conversation that lives through it stays mute after it,
   * as when a firewall has forgotten it.
   */
  swallow() {
    this.#swallowing = true
    for (const socket of this.#sockets) this.#lost.add(socket)
  }

  passOn() {
    this.#swallowing = false
    this.delay = 0
  }

  /** Ends every conversation at once. */
  cut() {
    for (const socket of this.#sockets) socket.destroy()
  }

  async end() {
    const closed = new Promise<void>((done) => this.#server.close(() => done()))
    this.cut()
    await closed
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #join(near: Socket) {
    if (this.#swallowing) this.#lost.add(near)
    const far = connect(this.target)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ])
      this.#carry(from, to)
  }

  #carry(from: Socket, to: Socket) {
    let before: Promise<unknown> = Promise.resolve()
    this.#sockets.add(from)
    from.on('error', () => {})
    from.on('close', () => {
      this.#sockets.delete(from)
      to.destroy()
    })
    from.on('data', (bytes) => {
      if (this.#lost.has(from) || this.#lost.has(to)) return
      if (this.delay > 0) before = Promise.all([before, pause(this.delay)])
      before = before.then(() => to.writable && to.write(bytes))
    })
  }
}
