import { PermanentFailure } from '#shared/outbox/failures'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { Creation } from '#provisioning/effects/create_account/creation'
import { attributeChanges } from '#provisioning/template/attribute_changes'

/** Reads the account back: it is done when it is as it shall be, not when the directory said yes. */
export async function verifyAccount(creation: Creation) {
  const { entry, wanted } = creation
  if (!entry) return
  const asked = ['sAMAccountName', ...Object.keys(wanted)]
  const read = await askDirectory(async () => (await directory()).read(entry.id, asked))
  if (!read) throw new Error('the account is gone')
  const [wrong] = attributeChanges(read.attributes, wanted)
  if (wrong) throw new PermanentFailure('directory_differs', `${wrong.attribute} is not as written`)
  creation.entry = read
}
