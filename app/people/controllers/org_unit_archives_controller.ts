import type { HttpContext } from '@adonisjs/core/http'
import { asRecordId } from '#shared/http/record_id'
import ArchiveOrgUnit from '#people/actions/archive_org_unit'
import OrgUnit from '#people/models/org_unit'
import { orgUnitArchiveValidator } from '#people/validators/org_unit'

export default class OrgUnitArchivesController {
  async create({ bouncer, view, params }: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(params.id))
    await bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    return view.render('pages/people/org_units/archive', { unit })
  }

  async store(ctx: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(ctx.params.id))
    await ctx.bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const { version } = await ctx.request.validateUsing(orgUnitArchiveValidator)
    await new ArchiveOrgUnit().handle({ actor: ctx.viewer!.actor, unitId: unit.id, version })
    ctx.notice('success', 'org_units.archived_notice', { name: unit.name })
    return ctx.response.redirect().toPath('/org-units')
  }
}
