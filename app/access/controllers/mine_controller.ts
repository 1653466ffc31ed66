import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { audienceOf } from '#auth/audience'
import Person from '#people/models/person'
import { personPage } from '#access/queries/person_page'
import { onDateValidator } from '#access/validators/on_date'

export default class MineController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('show')
    const person = await Person.find(ctx.viewer!.personId ?? 0)
    if (!person) return ctx.view.render('pages/access/person_pages/nobody')
    const [, asked] = await onDateValidator.tryValidate(ctx.request.qs())
    const reader = { viewer: ctx.viewer!, audience: audienceOf(ctx) }
    const page = await personPage(person, reader, asked?.on ?? clock.today())
    return ctx.view.render('pages/access/person_pages/mine', page)
  }
}
