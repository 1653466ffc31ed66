import type { Trx } from '#shared/database/transaction'
import { registerDuty } from '#shared/outbox/duties'
import { recordOnly, registerEffect } from '#shared/outbox/effect'
import { subscribe } from '#shared/outbox/subscriptions'
import { deliverMail } from '#notifications/delivery/deliver_mail'
import { onMailTestWanted, onPasswordResetWanted } from '#notifications/effects/plan_account_mails'
import { onHandoverIssued, onHandoverWanted } from '#notifications/effects/plan_handover_mails'
import {
  onLineDeclined,
  onLineNeedsDecision,
  onLineReturned,
} from '#notifications/effects/plan_line_mails'
import {
  onCancelled,
  onCompleted,
  onContractEnded,
  onParked,
  onRejected,
  onSubmitted,
  planWelcome,
} from '#notifications/effects/plan_order_mails'
import { onEscalated, onReminderDue, onWaveReady } from '#notifications/effects/plan_wave_mails'
import { remindContracts } from '#notifications/effects/remind_contracts'

/** Which mails follow from which event. Planning only writes rows; `notifications.deliver` sends. */
const PLANS: Record<string, (trx: Trx, ids: any) => Promise<unknown>> = {
  'orders.submitted': onSubmitted,
  'orders.parked': onParked,
  'orders.rejected': onRejected,
  'contracts.ended': onContractEnded,
  'orders.activated': planWelcome,
  'orders.completed': onCompleted,
  'orders.cancelled': onCancelled,
  'orders.line_declined': onLineDeclined,
  'orders.line_returned': onLineReturned,
  'orders.line_needs_decision': onLineNeedsDecision,
  'acknowledgements.wave_ready': onWaveReady,
  'acknowledgements.reminder_due': onReminderDue,
  'acknowledgements.escalated': onEscalated,
  'handovers.issue_wanted': onHandoverWanted,
  'handovers.issued': onHandoverIssued,
  'auth.password_reset_wanted': onPasswordResetWanted,
  'settings.mail_test_wanted': onMailTestWanted,
}

const TEN_MINUTES = 600

export function registerNotificationIntents() {
  registerEffect(deliverMail)
  for (const [event, plan] of Object.entries(PLANS)) {
    const kind = `notifications.plan.${event}`
    registerEffect(recordOnly(kind, async (trx, ids) => void (await plan(trx, ids))))
    subscribe(event, kind)
  }
  registerEffect(recordOnly('notifications.remind_contracts', remindContracts))
  registerDuty('notifications.remind_contracts', TEN_MINUTES)
}
