import { ownItemsOf } from '#catalogue/queries/own_items'
import { countWaiting } from '#acknowledgements/queries/waiting_lines'

interface Reader {
  personId: number | null
  can(permission: 'acknowledgements.view_all'): boolean
}

/** Whether "Att kvittera" is anything for this reader: who administers, owns, or may see all. */
export async function hasAcknowledgements(reader: Reader) {
  if (reader.can('acknowledgements.view_all')) return true
  const { administered, owned } = await ownItemsOf(reader)
  return administered.length + owned.length > 0
}

/** How many lines wait for this reader. */
export async function acknowledgementsWaiting(reader: Reader) {
  const { administered } = await ownItemsOf(reader)
  return countWaiting(administered)
}
