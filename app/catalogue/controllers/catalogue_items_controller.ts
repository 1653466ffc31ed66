import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import ChangeItem from '#catalogue/actions/change_item'
import CreateItem from '#catalogue/actions/create_item'
import { ITEM_KINDS } from '#catalogue/enums'
import { itemFormPage } from '#catalogue/item_form_page'
import { itemPeople } from '#catalogue/queries/item_people'
import { itemRelations } from '#catalogue/queries/item_relations'
import { listItems } from '#catalogue/queries/list_items'
import { presentReferences } from '#catalogue/queries/present_references'
import { findVisibleItem } from '#catalogue/queries/visible_items'
import {
  itemChangeValidator,
  itemFormOf,
  itemListValidator,
  itemValidator,
} from '#catalogue/validators/item'
import { recordIdIn } from '#catalogue/validators/parts'

export default class CatalogueItemsController {
  async index(ctx: HttpContext) {
    const filter = await filterOf(ctx)
    const list = await listItems(ctx.viewer!, filter)
    const administrators = await presentReferences(list.administrators, audienceOf(ctx))
    const namesOf = (itemId: number) =>
      administrators
        .filter((_, n) => list.administrators[n].itemId === itemId)
        .map(({ name }) => name)
    const mayChange = ctx.viewer!.can('catalogue.change')
    const page = { ...list, namesOf, filter, kinds: ITEM_KINDS, mayChange }
    return ctx.view.render('pages/catalogue/items/index', page)
  }

  async create(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueItemPolicy').authorize('change')
    return ctx.view.render('pages/catalogue/items/form', await itemFormPage(ctx, null))
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueItemPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const form = itemFormOf(await ctx.request.validateUsing(itemValidator))
    const item = await new CreateItem().handle({ actor: ctx.viewer!.actor, form })
    ctx.notice('success', 'catalogue.created_notice', { name: item.name })
    return ctx.response.redirect().toPath(`/catalogue/${item.id}`)
  }

  async show(ctx: HttpContext) {
    const item = await found(ctx)
    const people = await itemPeople(item.id, audienceOf(ctx))
    const relations = await itemRelations(item.id)
    const mayChange = ctx.viewer!.can('catalogue.change')
    return ctx.view.render('pages/catalogue/items/show', { item, people, relations, mayChange })
  }

  async edit(ctx: HttpContext) {
    const item = await found(ctx)
    await ctx.bouncer.with('CatalogueItemPolicy').authorize('change')
    return ctx.view.render('pages/catalogue/items/form', await itemFormPage(ctx, item))
  }

  async update(ctx: HttpContext) {
    const item = await found(ctx)
    await ctx.bouncer.with('CatalogueItemPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const { version, ...input } = await ctx.request.validateUsing(itemChangeValidator)
    const form = itemFormOf(input)
    await new ChangeItem().handle({
      actor: ctx.viewer!.actor,
      item: { id: item.id, version },
      form,
    })
    ctx.notice('success', 'catalogue.changed_notice', { name: form.name })
    return ctx.response.redirect().toPath(`/catalogue/${item.id}`)
  }
}

const found = ({ viewer, params }: HttpContext) => findVisibleItem(viewer!, recordIdIn({ params }))

/** A list is shown whatever its address says: a filter that makes no sense is left out. */
async function filterOf({ request }: HttpContext) {
  const [, filter] = await itemListValidator.tryValidate(request.qs())
  return filter ?? {}
}
