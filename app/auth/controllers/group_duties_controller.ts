import type { HttpContext } from '@adonisjs/core/http'
import ChangeGroupDuties from '#auth/actions/change_group_duties'
import DirectorySignInsController from '#auth/controllers/directory_sign_ins_controller'
import { groupDutiesValidator } from '#auth/validators/directory_sign_in'

export default class GroupDutiesController {
  async update(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    ctx.onInvalid(() => new DirectorySignInsController().edit(ctx))
    const groups = await ctx.request.validateUsing(groupDutiesValidator)
    await new ChangeGroupDuties().handle({ actor: ctx.viewer!.actor, groups })
    ctx.notice('success', 'users.directory.groups_saved')
    return ctx.response.redirect().toPath('/users/directory')
  }
}
