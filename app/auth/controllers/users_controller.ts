import type { HttpContext } from '@adonisjs/core/http'
import Person from '#people/models/person'
import { presentPerson } from '#people/presenter'
import { audienceOf } from '#auth/audience'
import CreateUser from '#auth/actions/create_user'
import { wantFirstPassword } from '#auth/actions/want_first_password'
import { DUTIES } from '#auth/permissions'
import { presentUser } from '#auth/presented_user'
import { findUser } from '#auth/queries/find_user'
import { personsWithoutUser } from '#auth/queries/persons_without_user'
import { usersPage } from '#auth/queries/users_page'
import { newUserValidator, userFilterValidator } from '#auth/validators/user'

/** Who may sign in, and with which duties. */
export default class UsersController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const filter = await ctx.request.validateUsing(userFilterValidator)
    const { users, next } = await usersPage(filter, audienceOf(ctx).seesProtected)
    const shown = users.map((user) => presentUser(user, audienceOf(ctx)))
    return ctx.view.render('pages/users/index', { users: shown, next, filter })
  }

  async show(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const user = await findUser(ctx.params.id)
    return ctx.view.render('pages/users/show', {
      user: presentUser(user, audienceOf(ctx)),
      everyDuty: DUTIES,
      myself: user.id === ctx.viewer!.user.id,
    })
  }

  async create(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const typed = String(ctx.request.input('q') ?? '').slice(0, 120)
    const chosen = await Person.find(Number(ctx.request.input('personId')) || 0)
    const { seesProtected } = audienceOf(ctx)
    const found = chosen ? [chosen] : typed ? await personsWithoutUser(typed, seesProtected) : []
    const persons = found.map((person) => presentPerson(person, audienceOf(ctx)))
    const login = suggestedLogin(chosen)
    const view = { persons, typed, login, email: chosen?.workEmail ?? null, everyDuty: DUTIES }
    return ctx.view.render('pages/users/create', { ...view, chosen: chosen?.id ?? null })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    ctx.onInvalid(() => this.create(ctx))
    const form = await ctx.request.validateUsing(newUserValidator)
    const user = await new CreateUser().handle({
      actor: ctx.viewer!.actor,
      login: form.login,
      password: null,
      personId: form.personId ?? null,
      email: form.email ?? null,
      duties: form.duties ?? [],
      locale: form.locale,
    })
    await wantFirstPassword(ctx.viewer!.actor, user)
    ctx.notice('success', user.email ? 'users.created_mailed' : 'users.created')
    return ctx.response.redirect().toPath(`/users/${user.id}`)
  }
}

const suggestedLogin = (person: Person | null) => person?.workEmail?.split('@')[0] ?? null
