import type { HttpContext } from '@adonisjs/core/http'
import ForcePassword from '#auth/actions/force_password'
import UsersController from '#auth/controllers/users_controller'
import { findUser } from '#auth/queries/find_user'

export default class UserPasswordResetsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const user = await findUser(ctx.params.id)
    ctx.onInvalid(() => new UsersController().show(ctx))
    await new ForcePassword().handle({ actor: ctx.viewer!.actor, user })
    ctx.notice('success', 'users.password_forced_notice')
    return ctx.response.redirect().toPath(`/users/${user.id}`)
  }
}
