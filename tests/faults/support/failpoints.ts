import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export type Moment = 'before' | 'after'
export type Verdict = 'go' | 'error' | 'kill' | { delay: number }

/** A process stands before or after a step; the path begins with the outermost step it is in. */
export interface Hit {
  pid: number
  program: string
  path: string[]
  moment: Moment
}

export interface Kill extends Hit {
  at: number
}

export const pointOf = ({ path, moment }: Hit) => `${moment} ${path.join(' > ')}`

/** The failpoints of an installation, switched from outside of its processes. */
export class Failpoints {
  /** What shall happen at a hit. */
  decide: (hit: Hit) => Verdict = () => 'go'
  readonly seen = new Map<string, number>()
  readonly kills: Kill[] = []
  /** When work was broken off, by a kill or an error, by `performance.now()`. */
  readonly breaks: number[] = []
  #server: Server = createServer((socket) => this.#listen(socket))
  #sockets = new Set<Socket>()

  async open(path: string) {
    await new Promise<void>((done) => this.#server.listen(path, done))
    return this
  }

  close() {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise<void>((done) => this.#server.close(() => done()))
  }

  #listen(socket: Socket) {
    this.#sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => this.#sockets.delete(socket))
    const lines = createInterface(socket)
    lines.on('line', (line) => this.#answer(socket, JSON.parse(line)))
    lines.on('error', () => {})
  }

  #answer(socket: Socket, { n, ...hit }: Hit & { n: number }) {
    const point = pointOf(hit)
    this.seen.set(point, (this.seen.get(point) ?? 0) + 1)
    const verdict = this.decide(hit)
    if (verdict === 'kill' || verdict === 'error') this.breaks.push(performance.now())
    if (verdict === 'kill') return this.#kill(hit)
    if (!socket.destroyed) socket.write(`${JSON.stringify({ n, verdict })}\n`)
  }

  /** From outside, and while the process waits for the answer. */
  #kill(hit: Hit) {
    this.kills.push({ ...hit, at: performance.now() })
    try {
      process.kill(hit.pid, 'SIGKILL')
    } catch {
      // It has been killed at another point at the same moment.
    }
  }
}
