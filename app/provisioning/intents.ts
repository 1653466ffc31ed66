import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { subscribe } from '#shared/outbox/subscriptions'
import { moveOperations, planOperations } from '#provisioning/actions/plan_operations'
import { createAccount } from '#provisioning/effects/create_account'
import { disableAccount } from '#provisioning/effects/disable_account'
import { enableAccount } from '#provisioning/effects/enable_account'
import { joinGroups, leaveGroups } from '#provisioning/effects/change_groups'
import { putAway } from '#provisioning/effects/put_away'
import { recheckSessions } from '#provisioning/effects/recheck_sessions'
import { registerSyncIntents } from '#provisioning/sync/intents'

/** Half of the minute within which a disabled account must be out. */
const HALF_A_MINUTE = 30

export function registerProvisioningIntents() {
  registerEffect(recordOnly('provisioning.plan', planOperations))
  subscribe('orders.lines_opened', 'provisioning.plan')
  registerEffect(recordOnly('provisioning.move', moveOperations))
  subscribe('orders.changed', 'provisioning.move')
  registerEffect(createAccount)
  registerEffect(enableAccount)
  registerEffect(disableAccount)
  registerEffect(putAway)
  registerEffect(joinGroups)
  registerEffect(leaveGroups)
  registerEffect(recheckSessions)
  registerDuty('provisioning.recheck_sessions', HALF_A_MINUTE)
  registerSyncIntents()
}
