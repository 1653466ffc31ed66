import { settings } from '#settings/settings'
import { PermanentFailure } from '#shared/outbox/failures'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { Creation } from '#provisioning/effects/create_account/creation'

/** The account that an earlier try has made, though its answer may have been lost. */
export async function findAccount(creation: Creation) {
  const { operation, wanted } = creation
  if (!operation) return
  const { directoryMarker } = await settings.read()
  const asked = ['sAMAccountName', ...Object.keys(wanted)]
  const found = await askDirectory(async () =>
    (await directory()).find(directoryMarker, operation.marker, asked)
  )
  if (found.length > 1)
    throw new PermanentFailure('directory_many', `several accounts carry ${operation.marker}`)
  creation.entry = found[0] ?? null
}
