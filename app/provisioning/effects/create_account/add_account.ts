import { DirectoryRefusal, type RefusalReason } from '#connectors/directory_failures'
import { settings } from '#settings/settings'
import { inTransaction } from '#shared/database/transaction'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { Creation } from '#provisioning/effects/create_account/creation'
import { findAccount } from '#provisioning/effects/create_account/find_account'
import type { NameKind } from '#provisioning/naming/reservations/name'
import { setNamesAside } from '#provisioning/naming/reservations/release_names'

/** Makes the account, disabled and with its marker, unless an earlier try has. */
export async function addAccount(creation: Creation) {
  if (!creation.operation || !creation.isWanted || creation.entry) return
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

/** What a refusal says is somebody else's; the directory doesn't say which of the names it was. */
const REFUSED: Partial<Record<RefusalReason, NameKind[]>> = {
  exists: ['common_name'],
  name_taken: ['user_name', 'upn', 'mail'],
}

/** A name that somebody got meanwhile is never taken over: the next try has another. */
async function chooseOthers(error: unknown, orderId: number): Promise<never> {
  const refused = error instanceof DirectoryRefusal ? REFUSED[error.reason] : undefined
  if (!refused) throw error
  await inTransaction((trx) => setNamesAside(trx, orderId, refused))
  throw new Error(`a name is somebody else's: ${(error as Error).message}`)
}
