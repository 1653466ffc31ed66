import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { subscribe } from '#shared/outbox/subscriptions'
import { closeTasks } from '#acknowledgements/effects/close_tasks'
import { followAdministrators } from '#acknowledgements/effects/follow_administrators'
import { openTasks } from '#acknowledgements/effects/open_tasks'
import { remind } from '#acknowledgements/effects/remind'
import { sendWave } from '#acknowledgements/effects/send_wave'

const EVERY_TEN_MINUTES = 600

/** What acknowledgements do when lines open and close, administrators change, and time passes. */
export function registerAcknowledgementIntents() {
  registerEffect(recordOnly('acknowledgements.open_tasks', openTasks))
  registerEffect(recordOnly('acknowledgements.close_tasks', closeTasks))
  registerEffect(recordOnly('acknowledgements.follow_administrators', followAdministrators))
  registerEffect(recordOnly('acknowledgements.send_wave', sendWave))
  registerEffect(recordOnly('acknowledgements.remind', remind))
  subscribe('orders.lines_opened', 'acknowledgements.open_tasks')
  subscribe('orders.lines_closed', 'acknowledgements.close_tasks')
  subscribe('catalogue.administrators_changed', 'acknowledgements.follow_administrators')
  registerDuty('acknowledgements.remind', EVERY_TEN_MINUTES)
}
