import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { subscribe } from '#shared/outbox/subscriptions'
import { moveOperations, planOperations } from '#provisioning/actions/plan_operations'
import { createAccount } from '#provisioning/effects/create_account'
import { disableAccount } from '#provisioning/effects/disable_account'
import { enableAccount } from '#provisioning/effects/enable_account'
import { putAway } from '#provisioning/effects/put_away'
import { registerSyncIntents } from '#provisioning/sync/intents'

export function registerProvisioningIntents() {
  registerEffect(recordOnly('provisioning.plan', planOperations))
  subscribe('orders.lines_opened', 'provisioning.plan')
  registerEffect(recordOnly('provisioning.move', moveOperations))
  subscribe('orders.changed', 'provisioning.move')
  registerEffect(createAccount)
  registerEffect(enableAccount)
  registerEffect(disableAccount)
  registerEffect(putAway)
  registerSyncIntents()
}
