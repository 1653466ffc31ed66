import type { HttpContext } from '@adonisjs/core/http'
import ChangeRole from '#catalogue/actions/change_role'
import CreateRole from '#catalogue/actions/create_role'
import Role from '#catalogue/models/role'
import { countHolders, listRoles } from '#catalogue/queries/list_roles'
import { roleContents } from '#catalogue/queries/role_contents'
import { roleFormPage } from '#catalogue/role_form_page'
import { recordIdIn } from '#catalogue/validators/parts'
import {
  roleChangeValidator,
  roleFormOf,
  roleListValidator,
  roleValidator,
} from '#catalogue/validators/role'

export default class RolesController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueRolePolicy').authorize('view')
    const [, valid] = await roleListValidator.tryValidate(ctx.request.qs())
    const filter = valid ?? {}
    const mayChange = ctx.viewer!.can('roles.change')
    const page = { ...(await listRoles(filter)), filter, mayChange }
    return ctx.view.render('pages/roles/index', page)
  }

  async create(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueRolePolicy').authorize('change')
    return ctx.view.render('pages/roles/form', await roleFormPage(ctx, null))
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueRolePolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const form = roleFormOf(await ctx.request.validateUsing(roleValidator))
    const role = await new CreateRole().handle({ actor: ctx.viewer!.actor, form })
    ctx.notice('success', 'roles.created_notice', { name: role.name })
    return ctx.response.redirect().toPath(`/roles/${role.id}`)
  }

  async show(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueRolePolicy').authorize('view')
    const role = await Role.findOrFail(recordIdIn(ctx))
    const holders = await countHolders(role.id)
    const mayChange = ctx.viewer!.can('roles.change')
    const page = { role, holders, mayChange, ...(await roleContents(role.id)) }
    return ctx.view.render('pages/roles/show', page)
  }

  async edit(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueRolePolicy').authorize('change')
    const role = await Role.findOrFail(recordIdIn(ctx))
    return ctx.view.render('pages/roles/form', await roleFormPage(ctx, role))
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with('CatalogueRolePolicy').authorize('change')
    const { id } = await Role.findOrFail(recordIdIn(ctx))
    ctx.onInvalid(() => this.edit(ctx))
    const { version, ...input } = await ctx.request.validateUsing(roleChangeValidator)
    const form = roleFormOf(input)
    await new ChangeRole().handle({ actor: ctx.viewer!.actor, role: { id, version }, form })
    ctx.notice('success', 'roles.changed_notice', { name: form.name })
    return ctx.response.redirect().toPath(`/roles/${id}`)
  }
}
