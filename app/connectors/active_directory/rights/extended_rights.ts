import { search } from '#connectors/active_directory/search'
import { accessListOf } from '#connectors/active_directory/rights/access_list'
import { DiscretionaryListOnly } from '#connectors/active_directory/rights/descriptor_control'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'

/** The bit of an extended right, and of "everything" [MS-ADTS 5.1.3.2]. */
const EXTENDED = 0x100

/** Whether an extended right is ours on an object. No attribute tells, so the access list is read as Windows does. */
export async function mayUse({ client, token }: Inquiry, dn: string, right: string) {
  const options = { scope: 'base' as const, attributes: ['nTSecurityDescriptor'] }
  const { entries } = await search(client, dn, options, new DiscretionaryListOnly())
  const descriptor = entries[0]?.attributes[0]?.parsedBuffers[0]
  const ours = (descriptor ? accessListOf(descriptor) : []).find(
    ({ mask, object, trustee }) =>
      (mask & EXTENDED) !== 0 && (!object || object === right) && token.includes(trustee)
  )
  return ours?.kind === 'allow'
}
