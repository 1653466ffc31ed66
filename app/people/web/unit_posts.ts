import type { HttpContext } from '@adonisjs/core/http'
import { asRecordId } from '#shared/http/record_id'
import AppointToUnit from '#people/actions/appoint_to_unit'
import DismissFromUnit from '#people/actions/dismiss_from_unit'
import OrgUnit from '#people/models/org_unit'
import type { Audience } from '#people/presenter'
import { namedPerson } from '#people/queries/named_person'
import { unitPage } from '#people/queries/unit_page'
import type { UnitPost } from '#people/rules/unit_posts'
import { unitPersonValidators } from '#people/validators/org_unit'

/** Adds whoever was named in the form to a post of the unit. */
export async function appoint(ctx: HttpContext, post: UnitPost, audience: Audience) {
  const unit = await findUnit(ctx)
  ctx.onInvalid(async () =>
    ctx.view.render('pages/people/org_units/show', await unitPage(unit, ctx.viewer!, audience))
  )
  const personId = await namedPerson(ctx.viewer!, await nameIn(ctx, post), post)
  const actor = ctx.viewer!.actor
  await new AppointToUnit().handle({ actor, unitId: unit.id, personId, post })
  ctx.notice('success', `org_units.${post}_added_notice`)
  return ctx.response.redirect().toPath(`/org-units/${unit.id}`)
}

/** Takes the person in the address from a post of the unit. */
export async function dismiss(ctx: HttpContext, post: UnitPost) {
  const unit = await findUnit(ctx)
  const personId = asRecordId(ctx.params.person)
  const actor = ctx.viewer!.actor
  await new DismissFromUnit().handle({ actor, unitId: unit.id, personId, post })
  ctx.notice('success', `org_units.${post}_removed_notice`)
  return ctx.response.redirect().toPath(`/org-units/${unit.id}`)
}

async function nameIn({ request }: HttpContext, post: UnitPost) {
  const fields: Partial<Record<UnitPost, string>> = await request.validateUsing<any, any>(
    unitPersonValidators[post]
  )
  return fields[post]!
}

async function findUnit({ params, bouncer }: HttpContext) {
  const unit = await OrgUnit.findOrFail(asRecordId(params.id))
  await bouncer.with('PeopleOrgUnitPolicy').authorize('change')
  return unit
}
