import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import type { Place } from './places.js'

const BUILD = process.env.TEST_BUILD!

class Sink {
  arrivals: number[] = []
  #process = fork(join(BUILD, 'bench/measure/sink.js'))
  port = 0

  async open() {
    const [{ port }] = (await once(this.#process, 'message')) as [{ port: number }]
    this.port = port
    this.#process.on('message', ({ at }: { at: number }) => this.arrivals.push(at))
    return this
  }

  /** Mails a second from the first to the last of so many. */
  async rate(count: number) {
    const deadline = Date.now() + 300_000
    while (this.arrivals.length < count && Date.now() < deadline) await pause(20)
    const { length } = this.arrivals
    if (length < count) throw new Error(`only ${length} of ${count} mails came`)
    const rate = ((length - 1) / (this.arrivals.at(-1)! - this.arrivals[0])) * 1_000
    this.arrivals = []
    return rate
  }

  close = () => this.#process.disconnect()
}

/** The same words straight through pooled nodemailer, four connections like the product's own. */
async function straight(sink: Sink, count: number) {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: sink.port,
    pool: true,
    maxConnections: 4,
    maxMessages: 500,
    ignoreTLS: true,
  })
  const message = {
    from: 'kvittens@localhost',
    subject: 'Provmejl från Kvittens',
    text: 'Det här är ett provmejl. '.repeat(20),
    html: `<!doctype html><html lang="sv"><body>${'<p>Det här är ett provmejl.</p>'.repeat(60)}</body></html>`,
  }
  const sent = Array.from({ length: count }, (_, n) =>
    transport.sendMail({ ...message, to: `m${n}@example.se` })
  )
  const rate = sink.rate(count)
  await Promise.all(sent)
  transport.close()
  return rate
}

/** Mails a second through the outbox, and straight, in turns; and the memory of the worker. */
export async function measureMails(place: Place, { rounds, mails }: Record<string, number>) {
  const sink = await new Sink().open()
  const worker = place.worker(sink.port)
  const best = { outbox: 0, straight: 0 }
  await pause(5_000)
  sink.arrivals = []
  for (let round = 0; round < rounds; round++) {
    best.straight = Math.max(best.straight, await straight(sink, mails))
    place.planMails(mails)
    best.outbox = Math.max(best.outbox, await sink.rate(mails))
  }
  const memory = worker.megabytes
  await worker.stop()
  sink.close()
  return { ...best, memory }
}
