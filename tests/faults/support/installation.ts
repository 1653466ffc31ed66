import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storagePath } from '#config/app'
import { freePort } from '#tests/support/free_port'
import { Failpoints } from '#tests/faults/support/failpoints'
import { Program } from '#tests/faults/support/program'
import { testBuild } from '#tests/faults/support/test_build'
import { until } from '#tests/support/until'

interface Surroundings {
  /** A Redis of the test's own; the supervisor runs one when there is none. */
  redisUrl?: string
  smtpPort: number
  /** More of the environment, such as another Redis or mail server. */
  env?: Record<string, string>
}

/**
 * A whole Kvittens beside the test: the production entry points of the test build, on the test's own
 * database and storage folder, so that rows can be made and read as in any other test.
 */
export class Installation {
  readonly failpoints = new Failpoints()
  readonly logFolder = join(storagePath, 'logs')
  readonly #folder = mkdtempSync(join(tmpdir(), 'kvf-'))
  readonly #programs: Program[] = []
  #port = 0

  constructor(private readonly surroundings: Surroundings) {}

  get base() {
    return `http://127.0.0.1:${this.#port}`
  }

  async prepare() {
    this.#port = await freePort()
    mkdirSync(this.logFolder, { recursive: true })
    await this.failpoints.open(this.#socket)
    return this
  }

  web = (name = 'web') => this.#program(name, 'bin/server', [])
  worker = (name = 'worker', ...args: string[]) =>
    this.#program(name, 'bin/console', ['worker', ...args])
  /** Everything, as `npm start` starts it; the supervisor sees to the rest. */
  supervisor = (name = 'supervisor') =>
    this.#program(name, 'bin/start', [], { failpoints: false, restarts: false })
  /** One command of the console, which ends by itself. */
  command = (name: string, ...args: string[]) =>
    this.#program(name, 'bin/console', args, { failpoints: true, restarts: false })

  /** Waits until the web answers. */
  ready(within = 60_000) {
    return until('the web answers', () => this.#isLive(), within)
  }

  /** What a program has said so far. */
  logOf = (name: string) => readFileSync(join(this.logFolder, `${name}.log`), 'utf8')

  async end() {
    await Promise.all(this.#programs.map((program) => program.stop()))
    await this.failpoints.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #isLive() {
    const answer = await fetch(`${this.base}/health/live`).catch(() => null)
    return answer?.status === 200
  }

  get #socket() {
    return join(this.#folder, 'failpoints.sock')
  }

  #program(
    name: string,
    script: string,
    args: string[],
    how = { failpoints: true, restarts: true }
  ) {
    const program = new Program({
      name,
      args: testBuild.command(script, args, how),
      cwd: testBuild.folder,
      env: this.#environment(name),
      logFile: join(this.logFolder, `${name}.log`),
      restarts: how.restarts,
    })
    this.#programs.push(program)
    return program
  }

  #environment(name: string) {
    const { redisUrl, smtpPort, env } = this.surroundings
    return {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(this.#port),
      APP_URL: this.base,
      LOG_LEVEL: 'info',
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtpPort),
      SMTP_TLS: 'none',
      STORAGE_PATH: storagePath,
      REDIS_URL: redisUrl,
      NODE_COMPILE_CACHE: join(this.#folder, 'compiled'),
      FAILPOINTS: this.#socket,
      FAILPOINTS_PROGRAM: name,
      ...env,
    }
  }
}
