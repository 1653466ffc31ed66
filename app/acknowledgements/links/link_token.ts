import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { appUrl } from '#config/app'
import { linkKeys } from '#acknowledgements/links/link_keys'

export interface LinkName {
  id: number
  generation: number
  keyId: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function derive({ id, generation, keyId }: LinkName, purpose: string): Buffer | null {
  const key = linkKeys.find(keyId)
  if (!key) return null
  return createHmac('sha256', key.bytes).update(`${purpose}:${id}:${generation}`).digest()
}

/** The 256 bits of the address, the same each time a mail is rendered; null when the key is gone. */
export const tokenOf = (wave: LinkName) => derive(wave, 'wave')?.toString('base64url') ?? null

/** The six digits printed in the mail, which a scanner that follows the link doesn't type. */
export function codeOf(wave: LinkName) {
  const bytes = derive(wave, 'code')
  return bytes && String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

export const tokenHash = (token: string) => sha256(token)
export const codeHash = (token: string, code: string) => sha256(`${token}:${code}`)

/** Compares in a time that doesn't depend on how much is right. */
export function isRightCode(token: string, code: string, hash: string) {
  return timingSafeEqual(Buffer.from(codeHash(token, code)), Buffer.from(hash))
}

/** The address in the mail: from the configuration, never from a request. */
export const linkAddress = (token: string) => `${appUrl.replace(/\/$/, '')}/k/${token}`
