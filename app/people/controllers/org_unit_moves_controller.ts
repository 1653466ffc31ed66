import type { HttpContext } from '@adonisjs/core/http'
import { asRecordId } from '#shared/http/record_id'
import MoveOrgUnit from '#people/actions/move_org_unit'
import OrgUnit from '#people/models/org_unit'
import { unitChoices } from '#people/queries/unit_choices'
import { orgUnitMoveValidator } from '#people/validators/org_unit'

export default class OrgUnitMovesController {
  async create({ bouncer, view, params }: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(params.id))
    await bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    const units = await unitChoices(({ path }) => !path.startsWith(unit.path))
    return view.render('pages/people/org_units/move', { unit, units })
  }

  async store(ctx: HttpContext) {
    const unit = await OrgUnit.findOrFail(asRecordId(ctx.params.id))
    await ctx.bouncer.with('PeopleOrgUnitPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const { version, parentId = null } = await ctx.request.validateUsing(orgUnitMoveValidator)
    const actor = ctx.viewer!.actor
    await new MoveOrgUnit().handle({ actor, unitId: unit.id, version, parentId })
    ctx.notice('success', 'org_units.moved_notice')
    return ctx.response.redirect().toPath(`/org-units/${unit.id}`)
  }
}
