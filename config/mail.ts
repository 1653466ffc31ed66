import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import { mailbox } from '#shared/mail/mailbox_transport'

const user = env.get('SMTP_USERNAME')
const tls = env.get('SMTP_TLS', 'when_offered')
const TIMEOUT = 15_000

const mailConfig = defineConfig({
  default: env.get('MAIL_TRANSPORT'),
  mailers: {
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 25),
      auth: user
        ? { type: 'login', user, pass: env.get('SMTP_PASSWORD')?.release() ?? '' }
        : undefined,
      requireTLS: tls === 'required',
      ignoreTLS: tls === 'none',
      pool: true,
      connectionTimeout: TIMEOUT,
      greetingTimeout: TIMEOUT,
      socketTimeout: TIMEOUT,
    }),
    mailbox,
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
