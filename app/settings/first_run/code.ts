import { timingSafeEqual } from 'node:crypto'
import { linkKey } from '#config/keys'
import { fingerprint } from '#shared/crypto/seal'

const plainly = (code: string) => code.toUpperCase().replace(/[^0-9A-F]/g, '')

/** Shows that whoever makes the first administrator can also reach the server's terminal. */
export function firstRunCode() {
  const code = fingerprint('first-run', linkKey, 'first-run code').slice(0, 8).toUpperCase()
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

export function isFirstRunCode(typed: string) {
  const [given, right] = [typed, firstRunCode()].map((code) => Buffer.from(plainly(code)))
  return given.length === right.length && timingSafeEqual(given, right)
}
