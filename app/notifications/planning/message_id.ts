import { createHash } from 'node:crypto'
import { appUrl } from '#config/app'

const host = new URL(appUrl).hostname
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** The same effect has the same Message-ID at every try, so that a repeated delivery can be told. */
export const messageIdOf = (kind: string, effectKey: string) =>
  `<${kind}.${hash(effectKey)}@${host}>`

/** What a thread's mails refer to: mail programs then keep them together. */
export const threadOfOrder = (orderId: number) => `<order.${hash(`order ${orderId}`)}@${host}>`
export const threadOfWave = (waveId: number) => `<wave.${hash(`wave ${waveId}`)}@${host}>`
