import type { HttpContext } from '@adonisjs/core/http'
import ArchiveRole from '#catalogue/actions/archive_role'
import RestoreRole from '#catalogue/actions/restore_role'
import Role from '#catalogue/models/role'
import { countHolders } from '#catalogue/queries/list_roles'
import { recordIdIn, versionValidator } from '#catalogue/validators/parts'

export default class RoleArchivingsController {
  async create(ctx: HttpContext) {
    const role = await changeable(ctx)
    const holders = await countHolders(role.id)
    return ctx.view.render('pages/roles/archive', { role, holders })
  }

  async store(ctx: HttpContext) {
    const { id, name } = await changeable(ctx)
    ctx.onInvalid(() => this.create(ctx))
    const { version } = await ctx.request.validateUsing(versionValidator)
    await new ArchiveRole().handle({ actor: ctx.viewer!.actor, role: { id, version } })
    ctx.notice('success', 'roles.archived_notice', { name })
    return ctx.response.redirect().toPath('/roles')
  }

  async destroy(ctx: HttpContext) {
    const { id, name } = await changeable(ctx)
    ctx.onInvalid(() => this.create(ctx))
    const { version } = await ctx.request.validateUsing(versionValidator)
    await new RestoreRole().handle({ actor: ctx.viewer!.actor, role: { id, version } })
    ctx.notice('success', 'roles.restored_notice', { name })
    return ctx.response.redirect().toPath(`/roles/${id}`)
  }
}

async function changeable(ctx: HttpContext) {
  await ctx.bouncer.with('CatalogueRolePolicy').authorize('change')
  return Role.findOrFail(recordIdIn(ctx))
}
