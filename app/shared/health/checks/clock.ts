import db from '@adonisjs/lucid/services/db'
import { clock, civilDate } from '#shared/clock'
import { type Check, fail, ok, warn } from '#shared/health/check'

const SQL: Record<string, string> = {
  'postgres': 'SELECT extract(epoch from clock_timestamp()) AS seconds',
  'better-sqlite3': "SELECT (julianday('now') - 2440587.5) * 86400 AS seconds",
}
const SYNCHRONISE = 'Keep the time of every machine by NTP (timedatectl set-ntp true).'

export const clockCheck: Check = {
  name: 'clock',
  async look() {
    if (civilDate('2026-07-01T22:30:00.000Z') !== '2026-07-02')
      return fail('this Node does not know Swedish time', 'Use a Node with full time zone data.')
    const skew = Math.abs(await skewSeconds())
    const found = `${skew.toFixed(1)} s from the database's clock`
    if (skew > 30) return fail(found, SYNCHRONISE)
    return skew > 2 ? warn(found, SYNCHRONISE) : ok(found)
  },
}

async function skewSeconds() {
  const answer = await db.rawQuery(SQL[db.connection().dialect.name] ?? SQL['better-sqlite3'])
  const [{ seconds }] = answer.rows ?? answer
  return Number(seconds) - Date.parse(clock.now()) / 1000
}
