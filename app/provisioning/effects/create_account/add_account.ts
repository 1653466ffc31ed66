import { DirectoryRefusal } from '#connectors/directory_failures'
import { settings } from '#settings/settings'
import { inTransaction } from '#shared/database/transaction'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { Creation } from '#provisioning/effects/create_account/creation'
import { findAccount } from '#provisioning/effects/create_account/find_account'
import { NAME_KINDS } from '#provisioning/naming/reservations/name'
import { forgetNames } from '#provisioning/naming/reservations/release_names'

/** Makes the account, disabled and with its marker, unless an earlier try has. */
export async function addAccount(creation: Creation) {
  if (!creation.operation || creation.entry) return
  await askDirectory(() => add(creation))
  await findAccount(creation)
  if (!creation.entry) throw new Error('the account that was added is not found yet')
}

async function add({ operation, names }: Creation) {
  const chosen = await settings.read()
  const { userName, upn, commonName } = names!
  const account = {
    parent: chosen.directoryAccounts,
    commonName,
    attributes: {
      sAMAccountName: [userName],
      userPrincipalName: [upn],
      [chosen.directoryMarker]: [operation!.marker],
    },
  }
  await (await directory()).add(account).catch((error) => chooseOthers(error, operation!.orderId!))
}

/** A name that somebody got meanwhile is never taken over: the next try has another. */
async function chooseOthers(error: unknown, orderId: number): Promise<never> {
  if (!(error instanceof DirectoryRefusal) || !['exists', 'name_taken'].includes(error.reason))
    throw error
  await inTransaction((trx) => forgetNames(trx, orderId, [...NAME_KINDS]))
  throw new Error(`a name was taken meanwhile: ${error.message}`)
}
