import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Makes the .env of a try-out, with fresh keys. What an existing .env says is never changed; only
 * what it lacks is added, and only when it is a demo's.
 */
const PATH = fileURLToPath(new URL('../../.env', import.meta.url))
const HEADER =
  '# Made by bin/setup/env_file.js for a try-out on this machine. Keep it out of git.\n'
const freshKey = () => randomBytes(32).toString('base64')

const WANTED = {
  NODE_ENV: () => 'development',
  HOST: () => '127.0.0.1',
  PORT: () => '3333',
  APP_URL: () => 'http://localhost:3333',
  LOG_LEVEL: () => 'info',
  APP_KEY: freshKey,
  FIELD_KEY: freshKey,
  HANDOVER_KEY: freshKey,
  LINK_KEY: freshKey,
  MAIL_TRANSPORT: () => 'mailbox',
  DEMO: () => 'true',
}

const valueIn = (text, key) => text.match(new RegExp(`^${key}=(.*)$`, 'm'))?.[1]
const present = existsSync(PATH) ? readFileSync(PATH, 'utf8') : null

if (present !== null && valueIn(present, 'DEMO') !== 'true') {
  console.error(
    `${PATH} is not a demo's (it lacks DEMO=true), so it is left alone.\n` +
      'Run the demo in a clone of its own, or move that file away first.'
  )
  process.exit(1)
}

const missing = Object.keys(WANTED).filter((key) => valueIn(present ?? '', key) === undefined)
if (missing.length > 0) {
  const lines = missing.map((key) => `${key}=${WANTED[key]()}\n`).join('')
  const start = present === null ? HEADER : present.replace(/\n?$/, '\n')
  writeFileSync(PATH, start + lines, { mode: 0o600 })
  console.log(`Wrote ${missing.join(', ')} to ${PATH}`)
}
