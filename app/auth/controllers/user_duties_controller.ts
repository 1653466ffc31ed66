import type { HttpContext } from '@adonisjs/core/http'
import SetDuties from '#auth/actions/set_duties'
import UsersController from '#auth/controllers/users_controller'
import { findUser } from '#auth/queries/find_user'
import { dutiesValidator } from '#auth/validators/user'

export default class UserDutiesController {
  async update(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const user = await findUser(ctx.params.id)
    ctx.onInvalid(() => new UsersController().show(ctx))
    const { duties = [] } = await ctx.request.validateUsing(dutiesValidator)
    await new SetDuties().handle({ actor: ctx.viewer!.actor, user, duties })
    ctx.notice('success', 'users.duties_saved')
    return ctx.response.redirect().toPath(`/users/${user.id}`)
  }
}
