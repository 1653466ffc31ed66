import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { registerDuty } from '#shared/outbox/duties'
import { registerEffect } from '#shared/outbox/effect'
import { headOf } from '#audit/chain/head'
import { sealBacklog } from '#audit/chain/seal_entries'

const MINUTE = 60

/** The head goes to the log too: kept elsewhere, it shows whether the whole chain was exchanged. */
async function noteHead() {
  const { seq, hash } = await headOf(db)
  logger.info({ seq, hash }, 'the audit is sealed')
}

export function registerAuditIntents() {
  registerEffect({
    kind: 'audit.seal',
    attempts: Infinity,
    begin: () => ({}),
    steps: [
      { name: 'seal', run: () => sealBacklog() },
      { name: 'note the head', run: noteHead },
    ],
    record: async () => {},
  })
  registerDuty('audit.seal', MINUTE)
}
