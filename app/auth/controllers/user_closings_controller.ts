import type { HttpContext } from '@adonisjs/core/http'
import CloseUser from '#auth/actions/close_user'
import ReopenUser from '#auth/actions/reopen_user'
import UsersController from '#auth/controllers/users_controller'
import { findUser } from '#auth/queries/find_user'

export default class UserClosingsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const user = await findUser(ctx.params.id)
    ctx.onInvalid(() => new UsersController().show(ctx))
    await new CloseUser().handle({ actor: ctx.viewer!.actor, user })
    ctx.notice('success', 'users.closed_notice')
    return ctx.response.redirect().toPath(`/users/${user.id}`)
  }

  async destroy(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const user = await findUser(ctx.params.id)
    await new ReopenUser().handle({ actor: ctx.viewer!.actor, user })
    ctx.notice('success', 'users.reopened_notice')
    return ctx.response.redirect().toPath(`/users/${user.id}`)
  }
}
