import { inTransaction } from '#shared/database/transaction'
import { planMail } from '#notifications/planning/plan_mail'
import { clock } from '#shared/clock'

/** Plans so many mails, each to an address of its own. */
export function seedMails(count: number) {
  const at = clock.now()
  return inTransaction(async (trx) => {
    for (let n = 0; n < count; n++) {
      const to = { address: `m${n}@example.se` }
      await planMail(trx, { kind: 'mail_test', effectKey: `bench:${at}:${n}`, to, ids: { at } })
    }
  })
}
