import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { Client } from 'ldapts'
import { DomainAdministrator } from '#tests/support/domain_administrator'
import { until } from '#tests/support/until'

const SCRIPT = fileURLToPath(new URL('../../bin/domain_controller.sh', import.meta.url))
const ROOT = 'DC=ad,DC=kvittens,DC=test'
const LDAPS = 636
const MISSING =
  'The directory suite needs a domain controller: apt-get install samba samba-ad-provision samba-dsdb-modules'

/** Where everything lies in the domain that `bin/directory/provision.py` makes. */
export const UNITS = {
  root: ROOT,
  kvittens: `OU=Kvittens,${ROOT}`,
  accounts: `OU=Personal,OU=Kvittens,${ROOT}`,
  leavers: `OU=Avslutade,OU=Kvittens,${ROOT}`,
  groups: `OU=Grupper,OU=Kvittens,${ROOT}`,
  elsewhere: `OU=Annat,${ROOT}`,
}

/** A real domain controller of a test's own, on an address of its own; it ends with the test. */
export class DomainController {
  #process?: ChildProcess
  #said = ''

  private constructor(
    private readonly template: string,
    private readonly run: string,
    readonly address: string
  ) {}

  /** @throws when Samba is not installed, or ports below 1024 may not be used: never a silent skip */
  static async start() {
    if (!existsSync('/usr/sbin/samba')) throw new Error(MISSING)
    const template = process.env.DOMAIN_TEMPLATE ?? join(tmpdir(), 'kvittens-domain')
    const address = await freeAddress()
    provision(template)
    const run = await mkdtemp(join(tmpdir(), 'kvdc-'))
    const controller = new DomainController(template, run, address)
    await controller.#serve()
    return controller
  }

  get url() {
    return `ldaps://${this.address}`
  }

  /** The authority that signed its certificate, as PEM. */
  get authority() {
    return readFileSync(join(this.run, 'tls/ca.pem'), 'utf8')
  }

  /** How Kvittens signs in here. */
  get options() {
    const { accounts, groups, leavers } = UNITS
    const credentials = { name: 'svc-kvittens@ad.kvittens.test', password: this.passwords.service }
    return { url: this.url, authority: this.authority, ...credentials, accounts, groups, leavers }
  }

  /** The same, for a process of Kvittens. */
  get environment() {
    const { url, name, password } = this.options
    const authority = join(this.run, 'tls/ca.pem')
    const service = { DIRECTORY_USER: name, DIRECTORY_PASSWORD: password }
    return { DIRECTORY_URL: url, DIRECTORY_CA_FILE: authority, ...service }
  }

  /** Who may do everything here; the test ends it. */
  async administrator() {
    const tlsOptions = { ca: this.authority }
    const client = new Client({ url: this.url, tlsOptions, timeout: 20_000, connectTimeout: 5_000 })
    await client.bind('administrator@ad.kvittens.test', this.passwords.administrator)
    return new DomainAdministrator(client)
  }

  /** Runs a command of samba-tool that was written for somebody's own machine. */
  sambaTool(command: string) {
    const here = `-H tdb://${this.run}/private/sam.ldb -s ${this.run}/smb.conf`
    execFileSync('bash', ['-c', `${command} ${here}`], { stdio: 'pipe', timeout: 60_000 })
  }

  /** Back to the domain as it was made; what was connected is cut off. */
  async reset() {
    await this.kill()
    await this.#serve()
  }

  async kill() {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode) return
    const gone = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await gone
  }

  /** Silent, but not gone: to its clients as if the network had swallowed it. */
  freeze = () => this.#process!.kill('SIGSTOP')
  thaw = () => this.#process!.kill('SIGCONT')

  async end() {
    await this.kill()
    await rm(this.run, { recursive: true, force: true })
  }

  get passwords(): { administrator: string; service: string } {
    return JSON.parse(readFileSync(join(this.template, 'passwords.json'), 'utf8'))
  }

  async #serve() {
    const serve = ['bash', SCRIPT, 'serve', this.template, this.run, this.address]
    this.#process = spawn('setpriv', ['--pdeathsig', 'KILL', ...serve])
    this.#process.stdout!.on('data', (text) => (this.#said += text))
    this.#process.stderr!.on('data', (text) => (this.#said += text))
    await until('the domain controller answers', () => this.#answers(), 30_000)
  }

  async #answers() {
    if (this.#process!.exitCode !== null) throw new Error(`No domain controller: ${this.#said}`)
    if (!existsSync(join(this.run, 'tls/ca.pem'))) return false
    const socket = connect({ host: this.address, port: LDAPS, ca: this.authority })
    try {
      return await once(socket, 'secureConnect').then(() => true)
    } catch {
      return false
    } finally {
      socket.destroy()
    }
  }
}

/** Once for all test processes: the first makes it, the others wait. */
const provision = (template: string) =>
  execFileSync('flock', [`${template}.lock`, 'bash', SCRIPT, 'provision', template], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  })

/** All of 127/8 is this machine; a controller may already stand on any of it. */
async function freeAddress() {
  for (let tries = 0; tries < 20; tries++) {
    const address = `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(2, 255)}`
    if (await isFree(address)) return address
  }
  throw new Error('no free address of loopback')
}

async function isFree(address: string) {
  const server = createServer().listen(LDAPS, address)
  try {
    await once(server, 'listening')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw new Error('A domain controller needs port 636: be root, or allow low ports', {
      cause: error,
    })
  } finally {
    server.close()
  }
}
