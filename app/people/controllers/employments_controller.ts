import type { HttpContext } from '@adonisjs/core/http'
import { asRecordId } from '#shared/http/record_id'
import { audienceOf } from '#auth/audience'
import AddEmployment from '#people/actions/add_employment'
import ChangeEmployment from '#people/actions/change_employment'
import { employmentForm } from '#people/queries/employment_form'
import { findPersonSeen } from '#people/queries/persons_seen'
import { employmentChangeValidator, employmentValidator } from '#people/validators/person'

export default class EmploymentsController {
  async create(ctx: HttpContext) {
    const person = await findPersonSeen(ctx.viewer!, ctx.params.person)
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    const page = await employmentForm(person, audienceOf(ctx))
    return ctx.view.render('pages/people/employments/create', { ...page, employment: null })
  }

  async store(ctx: HttpContext) {
    const { id: personId } = await findPersonSeen(ctx.viewer!, ctx.params.person)
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const employment = await ctx.request.validateUsing(employmentValidator)
    await new AddEmployment().handle({ actor: ctx.viewer!.actor, personId, employment })
    ctx.notice('success', 'people.employment_added_notice')
    return ctx.response.redirect().toPath(`/persons/${personId}`)
  }

  async edit(ctx: HttpContext) {
    const { person, employment } = await this.#find(ctx)
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    const page = await employmentForm(person, audienceOf(ctx))
    return ctx.view.render('pages/people/employments/edit', { ...page, employment })
  }

  async update(ctx: HttpContext) {
    const { person, employment: found } = await this.#find(ctx)
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const { version, ...employment } = await ctx.request.validateUsing(employmentChangeValidator)
    const changed = { employmentId: found.id, version, employment }
    await new ChangeEmployment().handle({ actor: ctx.viewer!.actor, ...changed })
    ctx.notice('success', 'people.employment_changed_notice')
    return ctx.response.redirect().toPath(`/persons/${person.id}`)
  }

  /** An employment that is still ordered is changed in its order. */
  async #find({ viewer, params }: HttpContext) {
    const person = await findPersonSeen(viewer!, params.person)
    const employment = await person
      .related('employments')
      .query()
      .where('id', asRecordId(params.id))
      .where('state', 'confirmed')
      .firstOrFail()
    return { person, employment }
  }
}
