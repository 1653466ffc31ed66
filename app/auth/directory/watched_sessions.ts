import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'

/** Longer than any session lives. */
const LONG_AGO = { hours: -25 }

/** Remembers which account a session was opened with. */
export const watchSession = (sessionId: string, directoryId: string) =>
  inTransaction((trx) =>
    trx.table('directory_sessions').insert({
      session_id: sessionId,
      directory_id: directoryId,
      created_at: clock.now(),
    })
  )

/** The accounts that somebody is signed in with now. */
export async function accountsSignedIn(): Promise<string[]> {
  const rows = await db
    .from('directory_sessions as d')
    .join('sessions as s', 's.id', 'd.session_id')
    .distinct('d.directory_id')
  return rows.map(({ directory_id: id }) => id)
}

/** Ends what was opened with these accounts. Sessions of their users that were opened otherwise go on. */
export const endSessionsOfAccounts = (trx: Trx, ids: string[]) =>
  trx
    .from('sessions')
    .whereIn('id', trx.from('directory_sessions').whereIn('directory_id', ids).select('session_id'))
    .delete()

export const forgetOldSessions = (trx: Trx) =>
  trx.from('directory_sessions').where('created_at', '<', clock.in(LONG_AGO)).delete()
