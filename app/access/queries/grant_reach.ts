import { ownItemsOf } from '#catalogue/queries/own_items'
import type { PeopleReader } from '#people/scope'

export interface GrantReader extends PeopleReader {
  can(permission: 'grants.view_all' | 'persons.view_all' | 'protected_persons.view'): boolean
}

/** How far a reader sees who has what. */
export interface GrantReach {
  /** Every item, held by the persons whom the reader may see. */
  people: boolean
  /** The items that the reader owns or administers, whoever holds them. */
  ownItemIds: number[]
}

/** Auditors and HR reach all persons, managers their branch; owners and administrators their items. */
export async function grantReach(reader: GrantReader): Promise<GrantReach> {
  const { administered, owned } = await ownItemsOf(reader)
  const people = reader.can('grants.view_all') || reader.managedPaths.length > 0
  return { people, ownItemIds: [...new Set([...administered, ...owned])] }
}

/** Whether "Vem har vad" is anything for the reader. */
export async function hasGrants(reader: GrantReader) {
  const { people, ownItemIds } = await grantReach(reader)
  return people || ownItemIds.length > 0
}
