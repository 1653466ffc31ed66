import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import type { CheckedGrant, CheckedGrants } from '#access/imports/check_grants'
import { type GrantOutcome, ensureGrant, heldGrant } from '#access/imports/ensure_grant'

interface Input {
  actor: Actor
  checked: CheckedGrants
  /** Why, for rows that don't say. */
  words: string
  progress?: (done: number, of: number) => void
}

type Tally = Record<GrantOutcome, number>

const CHUNK = 50

/** Loads who has what, chunk by chunk. Broken off and run again, it goes on; run twice, it changes nothing. */
export default class ImportGrants {
  async handle({ actor, checked, words, progress }: Input): Promise<Tally> {
    const tally: Tally = { created: 0, changed: 0, same: 0 }
    for (let at = 0; at < checked.rows.length; at += CHUNK) {
      const rows = checked.rows.slice(at, at + CHUNK)
      for (const outcome of await this.#save(actor, rows, words)) tally[outcome]++
      progress?.(Math.min(at + CHUNK, checked.rows.length), checked.rows.length)
    }
    await inTransaction((trx) =>
      recordAudit(trx, actor, {
        action: 'grants.imported',
        subjectType: 'import',
        details: { ...tally, refused: checked.problems.length },
      })
    )
    return tally
  }

  #save(actor: Actor, rows: CheckedGrant[], words: string) {
    return inTransaction(async (trx) => {
      const outcomes: GrantOutcome[] = []
      for (const row of rows) {
        const outcome = await ensureGrant(trx, row, words)
        outcomes.push(outcome)
        if (outcome === 'same') continue
        const { personId, itemId, levelId, roleId } = row
        await recordAudit(trx, actor, {
          action: 'grant.imported',
          subjectType: 'person',
          subjectId: personId,
          personId,
          details: { itemId, levelId, roleId },
        })
      }
      return outcomes
    })
  }
}

/** How many rows are new and how many are held already; nothing is saved. */
export async function planGrants(rows: CheckedGrant[]) {
  const tally = { created: 0, held: 0 }
  for (const row of rows) tally[(await heldGrant(undefined, row)) ? 'held' : 'created']++
  return tally
}
