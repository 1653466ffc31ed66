import type { Trx } from '#shared/database/transaction'

/** Signs a user out everywhere, but for the session that asks when one is given. */
export function endSessions(trx: Trx, userId: number, except: string | null = null) {
  const sessions = trx.from('sessions').where('user_id', String(userId))
  return except ? sessions.whereNot('id', except).delete() : sessions.delete()
}
