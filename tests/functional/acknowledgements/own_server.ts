import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Visitor } from '#tests/support/visitor'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return String(port)
}

/** The web process of production on the test's database, with its own environment and a log to read. */
export class OwnServer {
  log = ''

  private constructor(
    private child: ChildProcess,
    readonly base: string
  ) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (bytes) => (this.log += bytes))
  }

  static async start(environment: Record<string, string>) {
    const port = await freePort()
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: port, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const server = new OwnServer(child, `http://127.0.0.1:${port}`)
    await server.#answers()
    return server
  }

  visitor = () => new Visitor(this.base)

  async end() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    this.child.kill('SIGTERM')
    await once(this.child, 'exit')
  }

  async #answers() {
    const live = () => fetch(`${this.base}/health/live`).catch(() => null)
    while (!(await live())) {
      if (this.child.exitCode !== null) throw new Error(`the server did not start:\n${this.log}`)
      await pause(50)
    }
  }
}
