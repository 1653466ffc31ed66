import { system } from '#shared/actor'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import SignContract from '#orders/actions/sign_contract'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import type { Verdict } from '#provisioning/sync/matching/judge_entry'
import { waitingOrders } from '#provisioning/sync/queries/waiting_orders'

/**
 * Where the setting says so, an account that became somebody's says that the contract is signed. One
 * that was theirs already says nothing new, nor does one that is still disabled since they left.
 */
export async function signByAccount(trx: Trx, entry: KnownEntry, verdict: Verdict) {
  const { observedAccountSigns } = await settings.read(trx)
  const isNews = verdict.isNew && (entry.enabled || !verdict.wasClosed)
  if (!observedAccountSigns || !isNews) return
  for (const { order_id: orderId } of await unsigned(trx, verdict.personId!))
    await sign(trx, entry, orderId)
}

const unsigned = (trx: Trx, personId: number) =>
  waitingOrders(trx.query(), true)
    .where({ 'o.person_id': personId, 'o.state': 'parked', 'c.state': 'ordered' })
    .distinct('l.order_id')

async function sign(trx: Trx, entry: KnownEntry, orderId: number) {
  const contract = await trx.from('contracts').where('order_id', orderId).firstOrFail()
  const employment = await trx.from('employments').where('id', contract.employment_id).firstOrFail()
  const signature = { source: 'directory', evidence: entry.directory_id } as const
  const employmentNumber = employment.employment_number ?? entry.employee_number
  const said = { contract, signedOn: clock.today(), employmentNumber, ...signature }
  await new SignContract().handle({ actor: system, ...said }, trx)
}
