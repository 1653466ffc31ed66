import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'

/** As long as a directory usually remembers a wrong password. */
const MEMORY = { minutes: -15 }

/**
 * Counts a password that is about to be tried in the directory, unless too many have been. As the
 * directory does, it forgets only when none has been tried for a while. Tells whether it may be tried. One statement:
 * a right password at the same moment deletes the row.
 */
export const countDirectoryTry = (who: string, most: number) =>
  inTransaction(async (trx) => {
    await forget(trx, who, clock.in(MEMORY))
    const first = { who, tries: 1, last_at: clock.now() }
    const counted = await trx
      .insertQuery()
      .table('directory_tries')
      .knexQuery.insert(first)
      .onConflict('who')
      .merge({ tries: trx.knexRawQuery('directory_tries.tries + 1'), last_at: clock.now() })
      .where('directory_tries.tries', '<', most)
      .returning('who')
    return counted.length === 1
  })

const forget = (trx: Trx, who: string, before: string) =>
  trx.from('directory_tries').where({ who }).where('last_at', '<', before).delete()

/** The password was right: the directory has forgotten the wrong ones, and so do we. */
export const forgiveDirectoryTries = (who: string) =>
  inTransaction((trx) => trx.from('directory_tries').where({ who }).delete())

/** What the directory has long forgotten. */
export const forgetOldTries = (trx: Trx) =>
  trx.from('directory_tries').where('last_at', '<', clock.in(MEMORY)).delete()
