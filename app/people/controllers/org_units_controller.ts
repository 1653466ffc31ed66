import type { HttpContext } from '@adonisjs/core/http'
import { asRecordId } from '#shared/http/record_id'
import { audienceOf } from '#auth/audience'
import ChangeOrgUnit from '#people/actions/change_org_unit'
import CreateOrgUnit from '#people/actions/create_org_unit'
import OrgUnit from '#people/models/org_unit'
import { orgUnitTree } from '#people/queries/org_unit_tree'
import { unitChoices } from '#people/queries/unit_choices'
import { unitPage } from '#people/queries/unit_page'
import { orgUnitChangeValidator, orgUnitValidator } from '#people/validators/org_unit'

export default class OrgUnitsController {
  async index({ bouncer, view, viewer, request }: HttpContext) {
    await bouncer.with('PeopleOrgUnitPolicy').authorize('index')
    const archived = request.input('archived') === '1'
    const tree = await orgUnitTree(viewer!, archived)
    return view.render('pages/people/org_units/index', { tree, archived })
  }

  async show(ctx: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(ctx.params.id))
    await ctx.bouncer.with('PeopleOrgUnitPolicy').authorize('show')
    const page = await unitPage(unit, ctx.viewer!, audienceOf(ctx))
    return ctx.view.render('pages/people/org_units/show', page)
  }

  async create({ bouncer, view, request }: HttpContext) {
    await bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    const parentId = asRecordId(request.input('parent')) || null
    return view.render('pages/people/org_units/create', { parentId, units: await unitChoices() })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const unit = await ctx.request.validateUsing(orgUnitValidator)
    const { id, name } = await new CreateOrgUnit().handle({ actor: ctx.viewer!.actor, unit })
    ctx.notice('success', 'org_units.created_notice', { name })
    return ctx.response.redirect().toPath(`/org-units/${id}`)
  }

  async edit({ bouncer, view, params }: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(params.id))
    await bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    return view.render('pages/people/org_units/edit', { unit })
  }

  async update(ctx: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(ctx.params.id))
    await ctx.bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const { version, ...change } = await ctx.request.validateUsing(orgUnitChangeValidator)
    const actor = ctx.viewer!.actor
    await new ChangeOrgUnit().handle({ actor, unitId: unit.id, version, change })
    ctx.notice('success', 'org_units.changed_notice')
    return ctx.response.redirect().toPath(`/org-units/${unit.id}`)
  }
}
