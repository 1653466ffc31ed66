import type { Check } from '#shared/health/check'
import { clockCheck } from '#shared/health/checks/clock'
import { databaseCheck } from '#shared/health/checks/database'
import { environmentCheck } from '#shared/health/checks/environment'
import { languageCheck } from '#shared/health/checks/language'
import { mailCheck } from '#shared/health/checks/mail'
import { migrationsCheck } from '#shared/health/checks/migrations'
import { nodeCheck } from '#shared/health/checks/node'
import { outboxCheck } from '#shared/health/checks/outbox'
import { queueCheck } from '#shared/health/checks/queue'
import { storageCheck } from '#shared/health/checks/storage'

/** What doctor looks at, in the order in which one would put it right. */
export const EVERY_CHECK: Check[] = [
  nodeCheck,
  environmentCheck,
  storageCheck,
  databaseCheck,
  migrationsCheck,
  clockCheck,
  queueCheck,
  mailCheck,
  languageCheck,
  outboxCheck,
]
