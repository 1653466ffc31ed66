import type { HttpContext } from '@adonisjs/core/http'
import ArchiveItem from '#catalogue/actions/archive_item'
import RestoreItem from '#catalogue/actions/restore_item'
import { itemRelations } from '#catalogue/queries/item_relations'
import { findVisibleItem } from '#catalogue/queries/visible_items'
import { recordIdIn, versionValidator } from '#catalogue/validators/parts'

/** Archived items can't be ordered; what has been granted stays. */
export default class CatalogueItemArchivingsController {
  async create(ctx: HttpContext) {
    const item = await changeable(ctx)
    const { roles } = await itemRelations(item.id)
    return ctx.view.render('pages/catalogue/items/archive', { item, roles })
  }

  async store(ctx: HttpContext) {
    const { id, name } = await changeable(ctx)
    ctx.onInvalid(() => this.create(ctx))
    const { version } = await ctx.request.validateUsing(versionValidator)
    await new ArchiveItem().handle({ actor: ctx.viewer!.actor, item: { id, version } })
    ctx.notice('success', 'catalogue.archived_notice', { name })
    return ctx.response.redirect().toPath('/catalogue')
  }

  async destroy(ctx: HttpContext) {
    const { id, name } = await changeable(ctx)
    ctx.onInvalid(() => this.create(ctx))
    const { version } = await ctx.request.validateUsing(versionValidator)
    await new RestoreItem().handle({ actor: ctx.viewer!.actor, item: { id, version } })
    ctx.notice('success', 'catalogue.restored_notice', { name })
    return ctx.response.redirect().toPath(`/catalogue/${id}`)
  }
}

async function changeable({ viewer, params, bouncer }: HttpContext) {
  const item = await findVisibleItem(viewer!, recordIdIn({ params }))
  await bouncer.with('CatalogueItemPolicy').authorize('change')
  return item
}
