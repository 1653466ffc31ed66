import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { recordAudit } from '#audit/record_audit'
import { giveAccount } from '#provisioning/sync/applying/give_account'
import type { Situation } from '#provisioning/sync/matching/situation'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'

/** In these a person may say whose an account is. */
const UNDECIDED: Situation[] = ['unmatched', 'disputed', 'unlinked']

interface Input {
  actor: Actor
  /** The account of the directory, as it was shown. */
  entry: { id: number; seenAt: string }
  personId: number
}

/** A person says whose an account of the directory is; the same follows as when the sync finds it out. */
export default class DecideMatch {
  /** @throws Conflict when it isn't as it was shown; Invalid when the user name is somebody else's. */
  handle({ actor, entry: known, personId }: Input) {
    return inTransaction(async (trx) => {
      const entry = await undecided(trx, known)
      const verdict = { situation: 'linked', personId, isNew: true, wasClosed: false } as const
      await giveAccount(trx, entry, verdict)
      const subject = { subjectType: 'directory_entry', subjectId: entry.id, personId }
      await recordAudit(trx, actor, { action: 'account.match_decided', ...subject })
    })
  }
}

async function undecided(trx: Trx, { id, seenAt }: Input['entry']): Promise<KnownEntry> {
  const entry = await trx
    .from('directory_entries')
    .where({ id, seen_at: seenAt, deleted_at: null })
    .whereIn('situation', UNDECIDED)
    .forUpdate()
    .first()
  if (!entry) throw new Conflict(`directory entry ${id} is not as it was shown`)
  return entry
}
