import type { Locale } from '#config/i18n'
import { recordAudit } from '#audit/record_audit'
import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import type { TextKind } from '#notifications/mail_kinds'

interface Input {
  actor: Actor
  kind: TextKind
  locale: Locale
}

/** Goes back to the words that come with Kvittens. */
export default class RestoreMailText {
  handle({ actor, kind, locale }: Input) {
    return inTransaction(async (trx) => {
      await trx.from('mail_texts').where({ kind, locale }).delete()
      const entry = { action: 'mail_text.restored', subjectType: 'mail_text' }
      await recordAudit(trx, actor, { ...entry, details: { kind, locale } })
    })
  }
}
