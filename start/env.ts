import { isIP } from 'node:net'
import { Env } from '@adonisjs/core/env'

/** @throws Error, which stops the start, for what would end every session at once or never. */
function hours(key: string, value?: string) {
  if (!value) return undefined
  const number = Number(value)
  if (!(number > 0 && number <= 24))
    throw new Error(`"${key}" must be a number of hours, above 0 and at most 24`)
  return number
}

/** @throws Error, which stops the start, for an address at which passwords would go in the clear. */
function ldaps(key: string, value?: string) {
  if (value && !/^ldaps:\/\/[^/\s]+\/?$/i.test(value))
    throw new Error(`"${key}" must be ldaps:// and the name of a domain controller`)
  return value || undefined
}

/** @throws Error, which stops the start, for what is no network address. */
function addresses(key: string, value?: string) {
  const list = (value ?? '').split(',').map((one) => one.trim())
  const wrong = list.find((one) => one && !isIP(one))
  if (wrong) throw new Error(`"${key}" must be network addresses with commas between, not ${wrong}`)
  return list.filter((one) => one)
}

/** The only reader of the environment, beside config/. A missing key stops the start and is named. */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  LOG_LEVEL: Env.schema.enum.optional([
    'trace',
    'debug',
    'info',
    'warn',
    'error',
    'silent',
  ] as const),

  /** Signs cookies and sessions. */
  APP_KEY: Env.schema.secret(),
  /** Seals personnummer and other personal values; base64 of 32 bytes. */
  FIELD_KEY: Env.schema.secret(),
  /** Seals first passwords until hand-over; base64 of 32 bytes, never the same as FIELD_KEY. */
  HANDOVER_KEY: Env.schema.secret(),
  /** Makes the tokens and codes of mailed links; base64 of 32 bytes. */
  LINK_KEY: Env.schema.secret(),
  /** The link key that came before, while its links are still valid. */
  LINK_KEY_PREVIOUS: Env.schema.secret.optional(),

  /** Hours after which a session ends, however much it is used; 12 when absent. */
  SESSION_HOURS: hours,

  /** Folder for the database, Redis and the demo mailbox; `storage` in the project when absent. */
  STORAGE_PATH: Env.schema.string.optional(),
  /** postgres://…; SQLite in the storage folder when absent. */
  DATABASE_URL: Env.schema.string.optional(),
  /** redis://… or a unix socket path. Set by the supervisor when Kvittens runs its own Redis. */
  REDIS_URL: Env.schema.string.optional(),

  /** Where mail goes: a real server, or the built-in mailbox page for demo and development. */
  MAIL_TRANSPORT: Env.schema.enum(['smtp', 'mailbox'] as const),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.secret.optional(),
  SMTP_TLS: Env.schema.enum.optional(['required', 'when_offered', 'none'] as const),

  /** The one domain controller, `ldaps://` and its name; none when absent. */
  DIRECTORY_URL: ldaps,
  /** The authority that signed its certificate, as a PEM file; those that Node trusts when absent. */
  DIRECTORY_CA_FILE: Env.schema.string.optional(),
  /** The service account, such as `svc-kvittens@ad.example.se`. */
  DIRECTORY_USER: Env.schema.string.optional(),
  DIRECTORY_PASSWORD: Env.schema.secret.optional(),

  /** The header in which a proxy says whom it has recognised, and the addresses it is believed from. */
  SSO_HEADER: Env.schema.string.optional(),
  SSO_PROXIES: addresses,

  /** True only for the demo: prints logins, shows the mailbox page in production builds too. */
  DEMO: Env.schema.boolean.optional(),
})
