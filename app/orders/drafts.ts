import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { openField, sealField } from '#shared/crypto/personal_fields'
import type { Trx } from '#shared/database/transaction'
import type { HireForm } from '#orders/hire_form'

const contextOf = (orderId: number) => `order_drafts:${orderId}`

/** Keeps what was typed, sealed, until the order is placed. */
export async function writeDraft(trx: Trx, orderId: number, form: HireForm) {
  const row = {
    order_id: orderId,
    sealed_form: sealField(JSON.stringify(form), contextOf(orderId)),
    updated_at: clock.now(),
  }
  await trx.insertQuery().table('order_drafts').insert(row).knexQuery.onConflict('order_id').merge()
}

/** @throws when the order is no draft any more. */
export async function readDraft(orderId: number, client: Trx | typeof db = db): Promise<HireForm> {
  const row = await client.from('order_drafts').where('order_id', orderId).firstOrFail()
  return JSON.parse(openField(row.sealed_form, contextOf(orderId)))
}

/** Several drafts by order, in one query. */
export async function readDrafts(orderIds: number[]): Promise<Map<number, HireForm>> {
  const rows = await db.from('order_drafts').whereIn('order_id', orderIds)
  return new Map(
    rows.map((row) => [
      row.order_id,
      JSON.parse(openField(row.sealed_form, contextOf(row.order_id))),
    ])
  )
}

export const deleteDraft = (trx: Trx, orderId: number) =>
  trx.from('order_drafts').where('order_id', orderId).delete()
