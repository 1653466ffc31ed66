/**
 * Which effect answers which event, and what recurs. Modules announce events upward without knowing
 * who listens; this is the one list of who does.
 */
import { registerAcknowledgementIntents } from '#acknowledgements/intents'
import { registerAuditIntents } from '#audit/intents'
import { registerHandoverIntents } from '#handover/intents'
import { registerNotificationIntents } from '#notifications/intents'
import { registerOrderIntents } from '#orders/intents'
import { registerProvisioningIntents } from '#provisioning/intents'
import { registerOutboxIntents } from '#shared/outbox/duties'

registerAcknowledgementIntents()
registerAuditIntents()
registerHandoverIntents()
registerNotificationIntents()
registerOrderIntents()
registerOutboxIntents()
registerProvisioningIntents()
