import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import Handover from '#handover/models/handover'
import { keptUntil, sealPassword } from '#handover/first_password'

interface Issue {
  personId: number
  orderId: number
  accountId: number
  /** One that IT typed; null when there is none, or Kvittens makes it in the directory. */
  password: string | null
  inDirectory?: boolean
}

/** Adds the next issue of an order's hand-over, and voids those before it. */
export async function addIssue(trx: Trx, wanted: Issue) {
  const { password, inDirectory = false, ...whose } = wanted
  const { orderId } = whose
  await voidIssues(trx, orderId)
  const issue = (await lastIssue(trx, orderId)) + 1
  return Handover.create(
    {
      ...whose,
      issue,
      inDirectory,
      sealedPassword: password === null ? null : sealPassword(password, { orderId, issue }),
      createdAt: clock.now(),
      expiresAt: keptUntil(await firstDay(trx, orderId)),
    },
    { client: trx }
  )
}

/** Makes every issue of an order void and deletes what is sealed in it. */
export async function voidIssues(trx: Trx, orderId: number) {
  const now = clock.now()
  await trx
    .from('handovers')
    .where('order_id', orderId)
    .whereNotNull('sealed_password')
    .update({ sealed_password: null, deleted_at: now })
  await trx
    .from('handovers')
    .where('order_id', orderId)
    .whereNull('voided_at')
    .update({ voided_at: now })
}

async function lastIssue(trx: Trx, orderId: number): Promise<number> {
  const [{ last }] = await trx.from('handovers').where('order_id', orderId).max('issue as last')
  return Number(last ?? 0)
}

/** The day that the order's employment starts. */
export async function firstDay(trx: Trx, orderId: number): Promise<string> {
  const { start } = await trx
    .from('orders')
    .join('employments', 'employments.id', 'orders.employment_id')
    .where('orders.id', orderId)
    .select('employments.start_date as start')
    .firstOrFail()
  return start
}
