import { type Audience, presentPerson } from '#people/presenter'
import { administratorsOf } from '#catalogue/queries/administrators_of'

/** By item, the names of those who administer it. */
export async function waitingOn(itemIds: number[], audience: Audience) {
  const administrators = await administratorsOf([...new Set(itemIds)], undefined)
  const named = Map.groupBy(administrators, ({ itemId }) => itemId)
  return new Map(
    [...named].map(([itemId, own]) => [
      itemId,
      own.map(({ person, name }) => (person ? presentPerson(person, audience).name : name)),
    ])
  )
}
