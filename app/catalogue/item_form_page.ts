import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { ITEM_KINDS, WORKING_FULFILMENTS } from '#catalogue/enums'
import { formRows } from '#catalogue/form_rows'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import { itemPeople } from '#catalogue/queries/item_people'
import { itemRelations } from '#catalogue/queries/item_relations'
import { orderableItems } from '#catalogue/queries/orderable_items'
import { peopleSuggestions } from '#catalogue/queries/people_suggestions'

const NOBODY = { administrators: [], owners: [] }
const NOTHING = { requires: [], requiredBy: [], roles: [] }

/** What the form of an item shows, new or stored, also when it comes back with errors. */
export async function itemFormPage(ctx: HttpContext, item: CatalogueItem | null) {
  const people = item ? await itemPeople(item.id, audienceOf(ctx)) : NOBODY
  const { requires } = item ? await itemRelations(item.id) : NOTHING
  const others = (await orderableItems()).filter(({ id }) => id !== item?.id)
  const typed = ctx.request.body()
  return {
    item,
    people,
    requires: requires.map(({ id }) => id),
    others: others.map(({ id, name }) => ({ value: id, label: name })),
    suggestions: await peopleSuggestions({ mailboxes: true }),
    kinds: ITEM_KINDS,
    fulfilments: WORKING_FULFILMENTS,
    levelRows: formRows(item?.levels.length ?? 0, typed.levels, 3),
    administratorRows: formRows(people.administrators.length, typed.administrators, 3),
    ownerRows: formRows(people.owners.length, typed.owners),
  }
}
