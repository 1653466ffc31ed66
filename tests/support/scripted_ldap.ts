import { once } from 'node:events'
import {
  createServer as createPlainServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net'
import { createServer } from 'node:tls'
import { AddRequest, BindRequest, ModifyRequest, SearchRequest } from 'ldapts'
import {
  type LdapAnswer,
  type LdapRequest,
  readRequest,
  writeAnswer,
} from '#tests/support/ldap_messages'
import { type TestCertificate, testCertificate } from '#tests/support/test_certificate'

/** `hang` says nothing; `cut` ends the conversation, after whatever the request did. */
export type Scripted = LdapAnswer | 'hang' | 'cut'

const UNITS = { accounts: 'OU=Personal,DC=t', groups: 'OU=Grupper,DC=t', leavers: 'OU=Slut,DC=t' }
const ROOT_ANSWER: LdapAnswer = {
  entries: [
    {
      dn: '',
      attributes: {
        defaultNamingContext: ['DC=t'],
        configurationNamingContext: ['CN=Configuration,DC=t'],
      },
    },
  ],
}

let shared: TestCertificate | undefined

/** An LDAP server that does what a test tells it, where a real one is kinder than another. */
export class ScriptedLdap {
  /** Everything that was asked, in order. */
  requests: LdapRequest[] = []
  connections = 0
  /** What came before anybody spoke TLS, for a server that doesn't. */
  plainBytes: Buffer = Buffer.alloc(0)
  /** What to answer; undefined is success. */
  script: (request: LdapRequest) => Scripted | undefined = () => undefined
  readonly certificate: TestCertificate
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(options: { certificate?: TestCertificate; plain?: boolean }) {
    this.certificate = options.certificate ?? (shared ??= testCertificate())
    this.#server = options.plain
      ? createPlainServer((socket) => this.#overhear(socket))
      : createServer(this.certificate, (socket) => this.#serve(socket))
  }

  static async start(options: { certificate?: TestCertificate; plain?: boolean } = {}) {
    const ldap = new ScriptedLdap(options)
    ldap.#server.on('connection', (socket) => {
      ldap.#sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => ldap.#sockets.delete(socket))
    })
    await once(ldap.#server.listen(0, '127.0.0.1'), 'listening')
    return ldap
  }

  get url() {
    return `ldaps://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Options for the real connector, with limits a test can wait for. */
  get options() {
    const limits = { connectLimit: 300, operationLimit: 300 }
    const account = { name: 'svc@t', password: 'Service-1', authority: this.certificate.cert }
    return { url: this.url, ...account, ...UNITS, ...limits }
  }

  binds = () => this.#asked(BindRequest)
  searches = () => this.#asked(SearchRequest).filter(({ baseDN }) => baseDN !== '')
  adds = () => this.#asked(AddRequest)
  modifies = () => this.#asked(ModifyRequest)

  connected = () => this.#sockets.size

  /** Ends every conversation, and goes on listening. */
  cutAll() {
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
  }

  async stop() {
    this.cutAll()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #asked<T>(kind: abstract new (...args: never[]) => T): T[] {
    return this.requests
      .map(({ message }) => message as unknown)
      .filter((one) => one instanceof kind) as T[]
  }

  #serve(socket: Socket) {
    this.connections++
    let waiting: Buffer = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes as Buffer])
      for (let read = readRequest(waiting); read; read = readRequest(waiting)) {
        waiting = read.rest
        this.#answer(socket, read.request)
      }
    })
  }

  #answer(socket: Socket, request: LdapRequest) {
    this.requests.push(request)
    const answer = this.script(request) ?? this.#usual(request)
    if (answer === 'hang') return
    if (answer === 'cut') return void socket.destroy()
    if (answer.last) socket.end(writeAnswer(request, answer))
    else socket.write(writeAnswer(request, answer))
  }

  #usual({ message }: LdapRequest): LdapAnswer {
    const isRoot = message instanceof SearchRequest && message.baseDN === ''
    return isRoot ? ROOT_ANSWER : {}
  }

  #overhear(socket: Socket) {
    this.connections++
    socket.on('data', (bytes) => {
      this.plainBytes = Buffer.concat([this.plainBytes, bytes as Buffer])
    })
  }
}
