import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import ChangePerson from '#people/actions/change_person'
import CreatePerson from '#people/actions/create_person'
import { possibleDuplicates } from '#people/duplicates'
import { findPersonSeen } from '#people/queries/persons_seen'
import { personsPage } from '#people/queries/persons_page'
import { refusePossibleDuplicate } from '#people/rules/possible_duplicates'
import {
  personChangeValidator,
  personListValidator,
  personValidator,
} from '#people/validators/person'

export default class PersonsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('index')
    const [, filter] = await personListValidator.tryValidate(ctx.request.qs())
    const page = await personsPage(ctx.viewer!, audienceOf(ctx), filter ?? {})
    return ctx.view.render('pages/people/persons/index', page)
  }

  async create(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    return ctx.view.render('pages/people/persons/create', { person: null })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const { notDuplicate, ...form } = await ctx.request.validateUsing(personValidator)
    const duplicates = await possibleDuplicates(form, audienceOf(ctx))
    ctx.view.share({ duplicates })
    refusePossibleDuplicate(duplicates, notDuplicate)
    const protect = await ctx.bouncer.with('PersonPolicy').allows('protect')
    const person = await new CreatePerson().handle({
      actor: ctx.viewer!.actor,
      form: { ...form, protected: protect && Boolean(form.protected) },
    })
    ctx.notice('success', 'people.created_notice')
    return ctx.response.redirect().toPath(`/persons/${person.id}`)
  }

  async edit(ctx: HttpContext) {
    const person = await findPersonSeen(ctx.viewer!, ctx.params.id)
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    return ctx.view.render('pages/people/persons/edit', { person })
  }

  async update(ctx: HttpContext) {
    const { id } = await findPersonSeen(ctx.viewer!, ctx.params.id)
    await ctx.bouncer.with('PersonPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const { version, ...form } = await ctx.request.validateUsing(personChangeValidator)
    const protect = await ctx.bouncer.with('PersonPolicy').allows('protect')
    const marked = protect ? Boolean(form.protected) : undefined
    await new ChangePerson().handle({
      actor: ctx.viewer!.actor,
      personId: id,
      version,
      form: { ...form, protected: marked },
    })
    ctx.notice('success', 'people.changed_notice')
    return ctx.response.redirect().toPath(`/persons/${id}`)
  }
}
