import type { Locale } from '#config/i18n'
import { recordAudit } from '#audit/record_audit'
import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import type { TextKind } from '#notifications/mail_kinds'
import { problemsOf, type WrittenText } from '#notifications/texts/check_text'

interface Input {
  actor: Actor
  kind: TextKind
  locale: Locale
  text: WrittenText
}

export default class SaveMailText {
  /** @throws Invalid when a placeholder is unknown, broken or missing. */
  async handle({ actor, kind, locale, text }: Input) {
    refuseBroken(kind, text)
    await inTransaction(async (trx) => {
      await write(trx, { kind, locale, ...text, updated_at: clock.now() })
      const entry = { action: 'mail_text.changed', subjectType: 'mail_text' }
      await recordAudit(trx, actor, { ...entry, details: { kind, locale } })
    })
  }
}

/** @throws Invalid with a sentence for each field that can't be used. */
export function refuseBroken(kind: TextKind, text: WrittenText) {
  const problems = problemsOf(kind, text)
  if (Object.keys(problems).length > 0) throw invalid(problems)
}

async function write(trx: Trx, row: Record<string, string>) {
  const insert = trx.insertQuery().table('mail_texts').insert(row)
  await insert.knexQuery.onConflict(['kind', 'locale']).merge()
}
