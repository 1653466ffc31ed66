import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import RevealIdentityNumber from '#people/actions/reveal_identity_number'
import { maskIdentityNumber, writeIdentityNumber } from '#people/identity_numbers'
import { presentPersons } from '#people/queries/present_persons'
import { findPersonSeen } from '#people/queries/persons_seen'
import { revealValidator } from '#people/validators/person'

export default class IdentityRevealsController {
  async create(ctx: HttpContext) {
    const person = await findPersonSeen(ctx.viewer!, ctx.params.person)
    await ctx.bouncer.with('PersonPolicy').authorize('reveal')
    const persons = await presentPersons([person.id], audienceOf(ctx))
    const shown = { person: persons.get(person.id), masked: maskIdentityNumber(person) }
    return ctx.view.render('pages/people/identity_reveals/create', shown)
  }

  async store(ctx: HttpContext) {
    const { id: personId } = await findPersonSeen(ctx.viewer!, ctx.params.person)
    await ctx.bouncer.with('PersonPolicy').authorize('reveal')
    ctx.onInvalid(() => this.create(ctx))
    const { reason } = await ctx.request.validateUsing(revealValidator)
    const actor = ctx.viewer!.actor
    const digits = await new RevealIdentityNumber().handle({ actor, personId, reason })
    const persons = await presentPersons([personId], audienceOf(ctx))
    const number = writeIdentityNumber(digits)
    return ctx.view.render('pages/people/identity_reveals/show', {
      person: persons.get(personId),
      number,
    })
  }
}
