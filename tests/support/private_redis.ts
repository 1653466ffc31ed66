import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** A redis-server of a test's own, on a unix socket, to be killed, emptied and brought back. */
export class PrivateRedis {
  #process?: ChildProcess

  private constructor(
    /** Where its files lie. */
    readonly folder: string,
    readonly path: string
  ) {}

  static async start(...options: string[]) {
    const folder = await mkdtemp(join(tmpdir(), 'kvr-'))
    const redis = new PrivateRedis(folder, join(folder, 'r.sock'))
    await redis.revive(...options)
    return redis
  }

  async revive(...options: string[]) {
    const args = ['--port', '0', '--unixsocket', this.path, '--dir', this.folder, '--save', '']
    this.#process = spawn('redis-server', [...args, ...options], { stdio: 'ignore' })
    const probe = this.#client()
    while ((await probe.ping().catch(() => null)) !== 'PONG') await pause(20)
    probe.disconnect()
  }

  async kill() {
    const gone = new Promise((resolve) => this.#process!.once('exit', resolve))
    this.#process!.kill('SIGKILL')
    await gone
  }

  async flush() {
    const client = this.#client()
    await client.flushall()
    client.disconnect()
  }

  /** Changes one of its settings while it runs. */
  async set(name: string, value: string) {
    const client = this.#client()
    await client.config('SET', name, value)
    client.disconnect()
  }

  async end() {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }

  #client() {
    const client = new Redis({ path: this.path, retryStrategy: () => 20 })
    client.on('error', () => {})
    return client
  }
}
