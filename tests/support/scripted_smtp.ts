import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import mailer from '@adonisjs/mail/services/main'
import { SMTPTransport } from '@adonisjs/mail/transports/smtp'
import { smtpOptions } from '#config/mail'

/** What the server answers to one recipient; a number is an SMTP code. */
type Answer = 'accept' | 'hang' | 'drop_after_data' | number

const refusal = (responseCode: number) => Object.assign(new Error('scripted'), { responseCode })

/** A mail server that does what a test tells it, behind the real pooled transport. */
export class ScriptedSmtp {
  accepted: ParsedMail[] = []
  /** When each of them was taken, by `performance.now()`. */
  times: number[] = []
  raw: string[] = []
  connections = 0
  port = 0
  #script = new Map<string, Answer[]>()
  /** When it broke conversations off after it had taken a mail, by `performance.now()`. */
  breaks: number[] = []
  #server = new SMTPServer(this.#options())

  /** What to answer each time mail for the recipient comes; after that it is accepted. */
  to(recipient: string, ...answers: Answer[]) {
    this.#script.set(recipient, answers)
  }

  /** Listens on a port of its own, or on one where a server stood before. */
  async listen(port = 0) {
    this.#server = new SMTPServer(this.#options())
    this.#server.on('error', () => {})
    await new Promise<void>((done) => this.#server.listen(port, '127.0.0.1', done))
    this.port = (this.#server.server.address() as { port: number }).port
    return this.port
  }

  async start({ patience = 400 } = {}) {
    await this.use(await this.listen(), patience)
    return this
  }

  /** Puts the real transport, with the real options but less patience, in place of the mailbox. */
  async use(port: number, patience = 400) {
    const options = { ...smtpOptions('127.0.0.1', port), socketTimeout: patience }
    await mailer.close('smtp')
    mailer.config.mailers.smtp = () => new SMTPTransport({ ...options, greetingTimeout: patience })
    mailer.config.default = 'smtp'
  }

  async stop() {
    await mailer.close('smtp')
    mailer.config.default = 'mailbox'
    await this.close()
  }

  /** Stops listening, and ends every conversation at once. */
  close() {
    return new Promise<void>((done) => this.#server.close(() => done()))
  }

  #next = (recipient: string) => this.#script.get(recipient)?.[0] ?? 'accept'
  #done = (recipient: string) => this.#script.get(recipient)?.shift()

  #options(): SMTPServerOptions {
    return {
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 10,
      onConnect: (_, done) => {
        this.connections++
        done()
      },
      onRcptTo: ({ address }, _, done) => {
        const answer = this.#next(address)
        if (typeof answer === 'number') this.#done(address)
        if (answer === 'hang') return void this.#done(address)
        done(typeof answer === 'number' ? refusal(answer) : null)
      },
      /** A sender that dies in the middle of a mail has not sent it. */
      onData: (stream, session, done) => void this.#receive(stream, session, done).catch(() => {}),
    }
  }

  async #receive(stream: any, session: any, done: (error?: Error | null) => void) {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk)
    const raw = Buffer.concat(chunks).toString()
    this.raw.push(raw)
    this.times.push(performance.now())
    this.accepted.push(await simpleParser(raw))
    const [{ address }] = session.envelope.rcptTo
    if (this.#next(address) !== 'drop_after_data') return done()
    this.#done(address)
    this.breaks.push(performance.now())
    for (const connection of (this.#server as any).connections) connection._socket.destroy()
  }
}
