import type { TextKind } from '#notifications/mail_kinds'
import { mailTest, passwordReset } from '#notifications/letters/account_letters'
import { orderCompleted } from '#notifications/letters/completion_letter'
import { waveEscalation } from '#notifications/letters/escalation_letter'
import { handoverIssued, handoverWanted } from '#notifications/letters/handover_letters'
import type { LetterWriter } from '#notifications/letters/letter'
import { lineAnswered, lineNeedsDecision } from '#notifications/letters/line_letters'
import {
  attestationWanted,
  contractEnded,
  contractOrdered,
  orderCancelled,
  orderRejected,
} from '#notifications/letters/order_letters'
import { wave } from '#notifications/letters/wave_letters'
import { welcome } from '#notifications/letters/welcome_letter'

/** Who finds out what a kind of mail says. */
export const LETTER_WRITERS: Record<TextKind, LetterWriter> = {
  hr_contract_ordered: contractOrdered,
  contract_reminder: contractOrdered,
  attestation_wanted: attestationWanted,
  order_rejected: orderRejected,
  contract_ended: contractEnded,
  wave,
  wave_reminder: wave,
  wave_escalation: waveEscalation,
  line_declined: lineAnswered,
  line_returned: lineAnswered,
  line_needs_decision: lineNeedsDecision,
  order_completed: orderCompleted,
  order_cancelled: orderCancelled,
  handover_wanted: handoverWanted,
  handover_issued: handoverIssued,
  welcome,
  password_reset: passwordReset,
  mail_test: mailTest,
}
