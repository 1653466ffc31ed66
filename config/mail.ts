import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import { mailbox } from '#shared/mail/mailbox_transport'

const user = env.get('SMTP_USERNAME')
const tls = env.get('SMTP_TLS', 'when_offered')
const TIMEOUT = 8_000

export const mailTransport = env.get('MAIL_TRANSPORT')
export const mailGoesToMailbox = mailTransport === 'mailbox'

/** What nodemailer knows beyond the options that the mail package names. */
const unnamed = {
  /** A mail whose connection broke is tried again by the outbox, which knows and waits. */
  maxRequeues: 0,
  dnsTimeout: TIMEOUT,
  disableFileAccess: true,
  disableUrlAccess: true,
}

/** Connections are kept and shared: none is opened for a single mail. */
export const smtpOptions = (host: string, port: number) => ({
  host,
  port,
  auth: user
    ? { type: 'login' as const, user, pass: env.get('SMTP_PASSWORD')?.release() ?? '' }
    : undefined,
  requireTLS: tls === 'required',
  ignoreTLS: tls === 'none',
  pool: true as const,
  maxConnections: 4,
  maxMessages: 500,
  connectionTimeout: TIMEOUT,
  greetingTimeout: TIMEOUT,
  socketTimeout: TIMEOUT,
  ...unnamed,
})

/** The installation's own mail server. */
export const smtp = smtpOptions(env.get('SMTP_HOST', '127.0.0.1'), env.get('SMTP_PORT', 25))

const mailConfig = defineConfig({
  default: mailTransport,
  mailers: {
    smtp: transports.smtp(smtp),
    mailbox,
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
