import type { Trx } from '#shared/database/transaction'
import { activeAdministrators } from '#catalogue/rules/active_administrators'
import type { Recipient } from '#acknowledgements/recipient'

/** Everybody who administers an item and can act today: persons, and shared mailboxes in use. */
export async function recipientsOf(trx: Trx, itemId: number): Promise<Recipient[]> {
  const active = await activeAdministrators([itemId], trx)
  return active.map(({ personId, mailboxId }) => ({ personId, mailboxId }))
}
