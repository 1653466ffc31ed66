import logger from '@adonisjs/core/services/logger'
import { system } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import type { Effect } from '#shared/outbox/effect'
import { recordAudit } from '#audit/record_audit'
import { forgetOldTries } from '#auth/directory/count_directory_try'
import {
  accountsSignedIn,
  endSessionsOfAccounts,
  forgetOldSessions,
} from '#auth/directory/watched_sessions'
import { directory } from '#provisioning/directory'
import { ABOUT_OPEN, accountIsOpen } from '#provisioning/sign_in/account_is_open'

interface Recheck {
  /** Accounts that are disabled, expired or gone. */
  shut: string[]
}

/** Ends the sessions of accounts that are no longer open in the directory. */
export const recheckSessions: Effect<Recheck> = {
  kind: 'provisioning.recheck_sessions',
  attempts: 10,
  begin: () => ({ shut: [] }),
  steps: [
    {
      name: 'read the accounts',
      run: async (state) => {
        const ids = await accountsSignedIn()
        if (ids.length > 0) state.shut = await shutAmong(ids).catch(nobody)
      },
    },
  ],
  record: async (trx, { shut }) => {
    if (shut.length > 0) await endSessions(trx, shut)
    await forgetOldTries(trx)
    await forgetOldSessions(trx)
  },
}

async function shutAmong(ids: string[]) {
  const entries = await (await directory()).readSome(ids, ABOUT_OPEN)
  const open = new Set(entries.filter(accountIsOpen).map(({ id }) => id))
  return ids.filter((id) => !open.has(id))
}

/** A directory that doesn't answer says nothing about anybody; it is asked again at the next turn. */
function nobody(error: unknown): string[] {
  logger.warn({ err: error }, 'whose account is disabled can’t be told')
  return []
}

async function endSessions(trx: Trx, directoryIds: string[]) {
  await endSessionsOfAccounts(trx, directoryIds)
  await recordAudit(trx, system, {
    action: 'user.sessions_ended',
    subjectType: 'user',
    details: { directoryIds },
  })
}
