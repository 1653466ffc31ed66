import { randomUUID } from 'node:crypto'
import type { Locale } from '#config/i18n'
import { inTransaction } from '#shared/database/transaction'
import type { TextKind } from '#notifications/mail_kinds'
import { planMail } from '#notifications/planning/plan_mail'
import { resolveRecipient } from '#notifications/planning/resolve_recipient'

interface Input {
  /** Who wants to see it; it goes to nobody else. */
  user: { id: number; personId: number | null }
  kind: TextKind
  locale: Locale
}

/** Sends a saved text, filled in with examples, to the one who asks. Gives the address, or null when there is none. */
export default class SendTrial {
  handle({ user, kind, locale }: Input): Promise<string | null> {
    const to = { personId: user.personId, userId: user.id }
    return inTransaction(async (trx) => {
      const { address } = await resolveRecipient(trx, to)
      if (!address) return null
      const effectKey = `mail_text_trial:${randomUUID()}`
      await planMail(trx, {
        kind: 'mail_text_trial',
        effectKey,
        to: { ...to, address },
        ids: { kind },
        locale,
      })
      return address
    })
  }
}
