import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { syncEffect } from '#provisioning/sync/sync_effect'
import { syncWhenDue } from '#provisioning/sync/sync_when_due'

const MINUTE = 60

/** How often it is really synced is a setting. */
export function registerSyncIntents() {
  registerEffect(syncEffect)
  registerEffect(recordOnly('provisioning.sync_when_due', syncWhenDue))
  registerDuty('provisioning.sync_when_due', MINUTE)
}
