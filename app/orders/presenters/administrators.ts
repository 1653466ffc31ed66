import { type Administrator, administratorsOf } from '#catalogue/queries/administrators_of'
import { type Audience, presentPerson } from '#people/presenter'
import { unitPathsOf } from '#people/queries/unit_paths'
import type { Translate } from '#orders/presenters/translate'

/** Who does the items, by item, in words: a shared mailbox, a person, or the first of several. */
export async function administratorNames(itemIds: number[], audience: Audience, t: Translate) {
  const all = await administratorsOf([...new Set(itemIds)])
  const shielded = all.flatMap(({ person }) => (person?.protected ? [person.id] : []))
  const paths = await unitPathsOf(shielded)
  const nameOf = ({ person, name }: Administrator) =>
    person ? presentPerson(person, audience, paths.get(person.id)).name : name!
  const names = new Map<number, string[]>()
  for (const one of all) names.set(one.itemId, [...(names.get(one.itemId) ?? []), nameOf(one)])
  return new Map(itemIds.map((id) => [id, inWords(names.get(id) ?? [], t)]))
}

/** "Skolkontoret", "Ali Noor och Eva Ek", "Ali Noor och 2 till". */
export function inWords(names: string[], t: Translate) {
  if (names.length === 0) return t('orders.nobody')
  if (names.length === 1) return names[0]
  if (names.length === 2) return t('orders.two_names', { first: names[0], second: names[1] })
  return t('orders.name_and_more', { name: names[0], more: names.length - 1 })
}
