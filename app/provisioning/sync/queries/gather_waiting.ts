import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { lasting } from '#provisioning/sync/queries/employed'
import { type Query, waitingOrders } from '#provisioning/sync/queries/waiting_orders'

/** Marks accounts that haven't changed but must be looked at again. */
export async function gatherWaiting(trx: Trx) {
  const { observedAccountSigns } = await settings.read(trx)
  const entries = trx.from('directory_entries').where('pending', false)
  await awaited(entries, observedAccountSigns).update({ pending: true })
}

/** Of the accounts those of which the people have changed: somebody waits for them, has come or has left. */
export const awaited = (entries: Query, accountSigns: boolean) =>
  entries.whereNull('deleted_at').where((entry) =>
    entry
      .whereIn('person_id', (query: Query) =>
        waitingOrders(query, accountSigns).select('o.person_id')
      )
      .orWhereIn('situation', ['linked_to_leaver', 'unlinked'])
      .orWhere((linked) => outdated(linked.where('situation', 'linked')))
      .orWhere((free) => matchable(free.whereNull('person_id')))
  )

const outdated = (linked: Query) =>
  linked.where((one) =>
    one
      .whereNotIn('person_id', (query: Query) => lasting(query).select('e.person_id'))
      .orWhereNotIn('account_id', (query: Query) =>
        query.from('accounts').whereNull('closed_at').select('id')
      )
  )

/** What could be known of somebody: a number, a personnummer, a user name. */
export const matchable = (free: Query) =>
  free.where((one) =>
    one
      .whereIn('employee_number', (query: Query) =>
        lasting(query).whereNotNull('e.employment_number').select('e.employment_number')
      )
      .orWhereIn('identity_hash', (query: Query) =>
        query.from('persons').whereNotNull('identity_number_hash').select('identity_number_hash')
      )
      .orWhereIn('user_name_key', (query: Query) =>
        query.from('accounts').whereNull('directory_id').select('user_name_key')
      )
  )
