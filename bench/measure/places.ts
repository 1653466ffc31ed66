import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/support/free_port'
import { Server } from './server.js'

export type Engine = 'SQLite' | 'PostgreSQL'

const BUILD = process.env.TEST_BUILD!
const KEY = (letter: string) => Buffer.alloc(32, letter).toString('base64')

export interface Seeded {
  order: number
  person: number
  name: string
  account: string
}

/** A database of its own with so many people in it, and the production entry points on it. */
export class Place {
  seeded!: Seeded

  constructor(
    readonly engine: Engine,
    readonly people: number,
    readonly port: number,
    readonly env: Record<string, string | undefined>
  ) {}

  static async make(engine: Engine, people: number, scratch: string, number: number) {
    const port = await freePort()
    const storage = join(scratch, `bench_${engine}_${people}`)
    mkdirSync(storage, { recursive: true })
    const url = `${process.env.POSTGRES_TEST_URL}/bench_${people}`
    return new Place(engine, people, port, {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_URL: `http://127.0.0.1:${port}`,
      LOG_LEVEL: 'warn',
      APP_KEY: KEY('a'),
      FIELD_KEY: KEY('f'),
      HANDOVER_KEY: KEY('h'),
      LINK_KEY: KEY('l'),
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: '127.0.0.1',
      SMTP_TLS: 'none',
      STORAGE_PATH: storage,
      DATABASE_URL: engine === 'PostgreSQL' ? url : '',
      REDIS_URL: `${process.env.REDIS_TEST_URL}/${number}`,
    })
  }

  get base() {
    return `http://127.0.0.1:${this.port}`
  }

  seed() {
    this.#run(['ace.js', 'migration:run', '--force', '--no-schema-generate'])
    this.seeded = JSON.parse(this.#bench('people', this.people))
  }

  planMails = (count: number) => void this.#bench('mails', count)
  web = () => this.#serve(['bin/server.js'])
  worker = (smtpPort: number) =>
    this.#serve(['bin/console.js', 'worker'], { SMTP_PORT: String(smtpPort) })

  #serve = (args: string[], more = {}) =>
    new Server(args, { env: { ...this.env, ...more }, cwd: BUILD })
  #bench = (what: string, count: number) => this.#run(['bench/seed/main.js', what, String(count)])

  #run(args: string[]) {
    const said = execFileSync(process.execPath, args, { cwd: BUILD, env: this.env })
    return said.toString().trim().split('\n').at(-1)!
  }
}
