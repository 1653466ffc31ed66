import app from '@adonisjs/core/services/app'
import { demo } from '#config/app'
import { mailGoesToMailbox, smtpOptions } from '#config/mail'
import env from '#start/env'
import { type Check, ok, warn, fail } from '#shared/health/check'

const LONGEST_WAIT = 5_000
const QUICK = {
  pool: false,
  connectionTimeout: LONGEST_WAIT,
  greetingTimeout: LONGEST_WAIT,
  socketTimeout: LONGEST_WAIT,
}

export const mailCheck: Check = {
  name: 'mail',
  async look() {
    if (mailGoesToMailbox) return inTheMailbox()
    const options = smtpOptions(env.get('SMTP_HOST', '127.0.0.1'), env.get('SMTP_PORT', 25))
    const server = `${options.host}:${options.port}`
    try {
      await greet(options)
      return ok(`${server} answers`)
    } catch (error) {
      return fail(`${server}: ${(error as Error).message}`, 'Correct SMTP_HOST and its siblings.')
    }
  },
}

function inTheMailbox() {
  if (!app.inProduction || demo) return ok('mail lands in the built-in mailbox')
  return warn('mail lands in the built-in mailbox', 'Set MAIL_TRANSPORT=smtp and SMTP_HOST.')
}

/** Connects, says hello and signs in, by the mailer that @adonisjs/mail brings along. */
async function greet(options: object) {
  const { createTransport } = await import('nodemailer' as string)
  const transport = createTransport({ ...options, ...QUICK })
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}
