import { settings } from '#settings/settings'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { Creation } from '#provisioning/effects/create_account/creation'
import GiveNames from '#provisioning/naming/give_names'
import { takenIn } from '#provisioning/naming/taken_in_directory'
import { subjectOf } from '#provisioning/queries/account_subject'
import { wantedAccount } from '#provisioning/queries/wanted_account'

/** Gives the account its names, the same at every try, and works out what it shall look like. */
export async function planAccount(creation: Creation) {
  const { operation, isWanted } = creation
  if (!operation || !isWanted) return
  const chosen = await settings.read()
  const subject = await subjectOf(operation.orderId!)
  const open = await askDirectory(directory)
  creation.names = await askDirectory(() =>
    new GiveNames().handle({
      orderId: operation.orderId!,
      takenInDirectory: takenIn(open),
      upnSuffix: chosen.upnDomain,
      mailDomain: chosen.mailDomain,
      parent: chosen.directoryAccounts,
    })
  )
  const manager = await askDirectory(() => firstThere(subject.managers))
  creation.wanted = wantedAccount(chosen, subject, creation.names, manager)
}

/** Distinguished name of the first of the accounts that is still there. */
async function firstThere(ids: string[]) {
  for (const id of ids) {
    const entry = await (await directory()).read(id)
    if (entry && !entry.deleted) return entry.dn
  }
  return null
}
