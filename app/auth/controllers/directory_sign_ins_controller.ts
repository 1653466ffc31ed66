import type { HttpContext } from '@adonisjs/core/http'
import ChangeSettings from '#settings/actions/change_settings'
import { settings } from '#settings/settings'
import { DUTIES } from '#auth/permissions'
import { groupsByDuty } from '#auth/queries/groups_by_duty'
import { directorySignInValidator } from '#auth/validators/directory_sign_in'

/** Whether staff sign in with their account in the directory, and which duties its groups give. */
export default class DirectorySignInsController {
  async edit(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    const chosen = await settings.read()
    const groups = await groupsByDuty()
    return ctx.view.render('pages/users/directory/edit', { chosen, groups, everyDuty: DUTIES })
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with('AuthUserPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const typed = await ctx.request.validateUsing(directorySignInValidator)
    const values = { signInThroughDirectory: false, ...typed }
    await new ChangeSettings().handle({ actor: ctx.viewer!.actor, values })
    ctx.notice('success', 'users.directory.changed')
    return ctx.response.redirect().toPath('/users/directory')
  }
}
