import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { audienceOf } from '#auth/audience'
import { findPersonSeen } from '#people/queries/persons_seen'
import { personPage } from '#access/queries/person_page'
import { onDateValidator } from '#access/validators/on_date'

export default class PersonPagesController {
  async show(ctx: HttpContext) {
    const person = await findPersonSeen(ctx.viewer!, ctx.params.id)
    await ctx.bouncer.with('PersonPolicy').authorize('show')
    const [, asked] = await onDateValidator.tryValidate(ctx.request.qs())
    const reader = { viewer: ctx.viewer!, audience: audienceOf(ctx) }
    const page = await personPage(person, reader, asked?.on ?? clock.today())
    return ctx.view.render('pages/access/person_pages/show', page)
  }
}
