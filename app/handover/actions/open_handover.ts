import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { recordAudit } from '#audit/record_audit'
import { recordOrderEvent } from '#orders/record_order_event'
import { openPassword } from '#handover/first_password'
import Handover from '#handover/models/handover'

interface Opening {
  actor: Actor
  handoverId: number
  /** Shown on the page, or printed in the welcome letter. */
  as: 'page' | 'letter'
}

/** Shows a first password, once: the sealed text is deleted in the same transaction. */
export class OpenHandover {
  /** @throws Conflict when it was opened before, is void, too old, or its order was cancelled. */
  async handle(opening: Opening): Promise<string> {
    return inTransaction(async (trx) => {
      const handover = await Handover.findOrFail(opening.handoverId, { client: trx })
      const { sealedPassword } = handover
      if (!sealedPassword) throw new Conflict('there is no first password to open')
      const password = openPassword(sealedPassword, handover)
      await this.#spend(trx, opening)
      await this.#record(trx, opening, handover)
      return password
    })
  }

  async #spend(trx: Trx, { handoverId, actor }: Opening) {
    const now = clock.now()
    const spent = await trx
      .from('handovers')
      .where('id', handoverId)
      .whereNull('opened_at')
      .whereNull('voided_at')
      .whereNotNull('sealed_password')
      .where('expires_at', '>', now)
      .whereNotIn('order_id', (ended) =>
        ended.from('orders').where('state', 'cancelled').select('id')
      )
      .update({
        opened_at: now,
        opened_by_person_id: actor.personId,
        sealed_password: null,
        deleted_at: now,
      })
    if (Number(spent) !== 1) throw new Conflict('the first password was opened already')
  }

  async #record(trx: Trx, { actor, as }: Opening, { id, orderId, personId, issue }: Handover) {
    const details = { handoverId: id, issue, as }
    await recordOrderEvent(trx, actor, { orderId, event: 'handed_over', details })
    await recordAudit(trx, actor, {
      action: 'handover.opened',
      subjectType: 'handover',
      subjectId: id,
      personId,
      details: { orderId, issue, as },
    })
  }
}
