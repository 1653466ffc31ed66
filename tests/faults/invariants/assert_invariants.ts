import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'
import { brokenChain, unauditedEffects, unauditedOpenings } from '#tests/faults/invariants/audit'
import type { Broken } from '#tests/faults/invariants/broken'
import { lostHires } from '#tests/faults/invariants/hires'
import { doubledMails, lostMails, repeatedMails } from '#tests/faults/invariants/mails'
import {
  forgottenOrders,
  illegalStates,
  looseEnds,
  strayGrants,
} from '#tests/faults/invariants/orders'
import { leftIntents } from '#tests/faults/invariants/outbox'
import { leakedSecrets } from '#tests/faults/invariants/secrets'
import type { Hire } from '#tests/faults/town/hire'
import type { PrivateRedis } from '#tests/support/private_redis'
import type { ScriptedSmtp } from '#tests/support/scripted_smtp'

export interface Traces {
  /** When the story began: the audit keeps what earlier tests did. */
  since: string
  hires: Hire[]
  smtp: ScriptedSmtp
  redis?: PrivateRedis
  /** When processes were killed or conversations broken, by `performance.now()`. */
  breaks: number[]
}

export interface Findings {
  lost: Broken
  doubled: Broken
  leaked: Broken
}

/**
 * Reads SQL, Redis and the mail that went out, and says what was lost, doubled or leaked. To be called
 * when nothing is due any more.
 */
export async function findBroken({ since, hires, smtp, redis, breaks }: Traces): Promise<Findings> {
  const lost = [
    await lostHires(hires),
    await illegalStates(),
    await forgottenOrders(),
    await looseEnds(),
    await leftIntents(),
    await lostMails(smtp),
    await strayGrants(),
    await unauditedEffects(since),
    await unauditedOpenings(since),
    await brokenChain(),
    await brokenFile(),
  ]
  const doubled = [doubledMails(smtp, breaks), await repeatedMails()]
  const folders = [storagePath, ...(redis ? [redis.folder] : [])]
  const leaked = await leakedSecrets(secretsOf(hires), folders, smtp)
  return { lost: lost.flat(), doubled: doubled.flat(), leaked }
}

/** @throws with everything that was found, when anything was. */
export async function assertInvariants(traces: Traces) {
  const found = Object.entries<Broken>({ ...(await findBroken(traces)) }).flatMap(
    ([what, broken]) => broken.map((one) => `${what}: ${one}`)
  )
  if (found.length > 0) throw new Error(`${found.length} broken\n${found.slice(0, 40).join('\n')}`)
}

const secretsOf = (hires: Hire[]) => ({
  passwords: hires.map(({ firstPassword }) => firstPassword),
  identityNumbers: hires.map(({ identityNumber }) => identityNumber),
})

/**
 * SQLite's own checks of the file; PostgreSQL looks after its own. What this connection remembers of the
 * search index is old, and would be compared with what others wrote since, until it has read it anew.
 */
async function brokenFile(): Promise<Broken> {
  if (!db.connection().dialect.name.includes('sqlite')) return []
  await db.rawQuery(`SELECT 1 FROM search_texts WHERE search_texts MATCH '"abc"'`)
  const [check] = await db.rawQuery('PRAGMA integrity_check')
  const strays = await db.rawQuery('PRAGMA foreign_key_check')
  const problems = check.integrity_check === 'ok' ? [] : [String(check.integrity_check)]
  return [...problems, ...strays.map((row: object) => `foreign key: ${JSON.stringify(row)}`)]
}
