import type { I18n } from '@adonisjs/i18n'
import db from '@adonisjs/lucid/services/db'
import { ordersOfIntents } from '#operations/queries/intent_orders'
import type { IntentRow } from '#operations/queries/intent_row'

/** Intents in the words of the one who minds the operation. */
export async function presentIntents(intents: IntentRow[], i18n: I18n) {
  const orders = await ordersOfIntents(intents)
  const mails = await mailsOf(intents)
  return intents.map((intent) => ({
    ...intent,
    what: what(intent, i18n),
    why: why(intent, i18n),
    order: orders.get(intent.id) ?? null,
    mail: mails.get(Number(intent.ids.mailId)) ?? null,
    isMail: 'mailId' in intent.ids,
  }))
}

export type PresentedIntent = Awaited<ReturnType<typeof presentIntents>>[number]

function what({ kind }: IntentRow, i18n: I18n) {
  const key = `operations.kinds.${kind}`
  return i18n.hasMessage(key) ? i18n.t(key) : i18n.t('operations.other_kind', { kind })
}

function why({ failure }: IntentRow, i18n: I18n) {
  const key = `operations.failures.${failure}`
  return failure && i18n.hasMessage(key) ? i18n.t(key) : i18n.t('operations.failures.gave_up')
}

async function mailsOf(intents: IntentRow[]) {
  const mailIds = intents.flatMap(({ ids }) => ('mailId' in ids ? [Number(ids.mailId)] : []))
  const rows = await db.from('mails').whereIn('id', mailIds).select('id', 'kind', 'to_address')
  return new Map(rows.map((row) => [row.id, { kind: row.kind, to: row.to_address }]))
}
