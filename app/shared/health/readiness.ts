import { setTimeout as pause } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { pendingMigrations } from '#shared/health/migrations'
import { LATE_SECONDS, oldestDueSeconds } from '#shared/health/oldest_due'

export interface Readiness {
  ready: boolean
  database: 'ok' | 'unreachable'
  migrations: 'current' | 'pending' | 'unknown'
  /** Age of the oldest due intent. */
  oldestDueSeconds: number | null
}

const LONGEST_WAIT = 2_000

let migrated = false

/** Whether this process can serve, and whether the background work keeps up. */
export async function readiness(): Promise<Readiness> {
  try {
    return await Promise.race([look(), tooLate()])
  } catch (error) {
    logger.warn({ err: error }, 'not ready')
    return {
      ready: false,
      database: 'unreachable',
      migrations: 'unknown',
      oldestDueSeconds: null,
    }
  }
}

async function look(): Promise<Readiness> {
  if (!migrated) {
    const pending = await pendingMigrations()
    migrated = pending.length === 0
  }
  const age = await oldestDueSeconds()
  return {
    ready: migrated && age <= LATE_SECONDS,
    database: 'ok',
    migrations: migrated ? 'current' : 'pending',
    oldestDueSeconds: age,
  }
}

async function tooLate(): Promise<never> {
  await pause(LONGEST_WAIT, undefined, { ref: false })
  throw new Error('the database did not answer in time')
}
