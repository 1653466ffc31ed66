import { createHash, createHmac } from 'node:crypto'
import { linkKey } from '#config/keys'

/** The secret of a mailed reset, made anew from its id whenever it is needed; only its hash is stored. */
export const passwordResetToken = (resetId: number) =>
  createHmac('sha256', linkKey).update(`password_reset:${resetId}`).digest('base64url')

export const passwordResetHash = (token: string) => createHash('sha256').update(token).digest('hex')
