import { setTimeout as pause } from 'node:timers/promises'
import mailer from '@adonisjs/mail/services/main'
import type { NodeMailerMessage } from '@adonisjs/mail/types'
import { PermanentFailure } from '#shared/outbox/failures'
import { type SmtpFailure, verdictOn } from '#notifications/delivery/smtp_failures'

/** Shorter than the lease of an intent, so that nobody else begins while we still wait. */
const LONGEST = 26_000

/** Gives one mail to the transport. @throws PermanentFailure when it will never be taken. */
export async function handOverToTransport(message: NodeMailerMessage) {
  try {
    await inTime(mailer.use().sendCompiled({ message, views: {} }))
  } catch (error) {
    if (verdictOn(error as SmtpFailure) === 'later') throw error
    throw new PermanentFailure('mail_refused', (error as Error).message)
  }
}

async function inTime<T>(sent: Promise<T>): Promise<T> {
  sent.catch(() => {})
  const waiting = new AbortController()
  const late = pause(LONGEST, undefined, { signal: waiting.signal }).then(() => {
    throw new Error('the mail server did not answer in time')
  })
  return Promise.race([sent, late]).finally(() => waiting.abort())
}
