import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import type { Creation } from '#provisioning/effects/create_account/creation'
import { type AttributeChange, attributeChanges } from '#provisioning/template/attribute_changes'

const afterOf = (changes: AttributeChange[]) =>
  Object.fromEntries(changes.map(({ attribute, after }) => [attribute, after]))

/** Writes what the account lacks of what it shall look like. */
export async function writeAccount({ entry, wanted }: Creation) {
  if (!entry) return
  const changes = attributeChanges(entry.attributes, wanted)
  if (changes.length === 0) return
  await askDirectory(async () => (await directory()).write(entry.id, afterOf(changes)))
}
