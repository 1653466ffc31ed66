import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import type { Town } from '#tests/faults/town/town'
import { UNITS } from '#tests/support/domain_controller'

/** Long enough before the first day of every hire for an account to be enabled at once. */
const AT_ONCE = 60

/** Has Kvittens itself make the accounts of a town, and give its folder as a group. */
export async function giveDirectory({ items }: Town, group: string) {
  const { account, folder } = items
  const fulfil = (itemId: number, fulfilment: string) =>
    db.from('catalogue_items').where('id', itemId).update({ fulfilment })
  await fulfil(account.id, 'directory_account')
  await fulfil(folder.id, 'directory_group')
  await db.from('item_administrators').whereIn('item_id', [account.id, folder.id]).delete()
  await db.table('item_groups').insert({ item_id: folder.id, group })
  await inTransaction((trx) =>
    settings.write(trx, {
      accountFlow: 'by_kvittens',
      directoryAccounts: UNITS.accounts,
      directoryGroups: UNITS.groups,
      directoryLeavers: UNITS.leavers,
      upnDomain: 'ad.kvittens.test',
      mailDomain: 'exempel.se',
      enableDays: AT_ONCE,
    })
  )
}
