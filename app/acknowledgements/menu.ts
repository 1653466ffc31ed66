import { itemsAdministeredBy, itemsOwnedBy } from '#catalogue/queries/items_administered_by'
import { capacityOfPerson } from '#acknowledgements/capacity'
import { countWaiting } from '#acknowledgements/queries/waiting_lines'

interface Reader {
  personId: number | null
  can(permission: 'acknowledgements.view_all'): boolean
}

/** Whether "Att kvittera" is anything for this reader: who administers, owns, or may see all. */
export async function hasAcknowledgements(reader: Reader) {
  if (reader.can('acknowledgements.view_all')) return true
  const administered = await itemsAdministeredBy(reader.personId)
  if (administered.length > 0) return true
  const owned = await itemsOwnedBy(reader.personId)
  return owned.length > 0
}

/** How many lines wait for this reader. */
export const acknowledgementsWaiting = async ({ personId }: Reader) =>
  personId ? countWaiting(await capacityOfPerson(personId)) : 0
