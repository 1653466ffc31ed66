import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const VERSION = 'v1'

/** The 32 bytes of a key given in base64. @throws when it is anything else. */
export function keyBytes(base64: string, name: string) {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
  return key
}

/** AES-256-GCM; `context` binds the sealed text to its place, so that it can't be moved to another row. */
export function seal(text: string, key: Buffer, context: string) {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [VERSION, Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')].join('.')
}

/** @throws when the text was changed, moved, or sealed with another key. */
export function unseal(sealed: string, key: Buffer, context: string) {
  const [version, payload] = sealed.split('.')
  if (version !== VERSION) throw new Error('unknown seal')
  const bytes = Buffer.from(payload, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** A keyed fingerprint, for finding equal values without being able to read them. */
export const fingerprint = (text: string, key: Buffer, purpose: string) =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest('hex')
