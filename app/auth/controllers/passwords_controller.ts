import type { HttpContext } from '@adonisjs/core/http'
import ChangePassword from '#auth/actions/change_password'
import { renewSession } from '#auth/open_session'
import { passwordValidator } from '#auth/validators/password'

/** One's own password. */
export default class PasswordsController {
  async edit({ view }: HttpContext) {
    return view.render('pages/auth/passwords/edit')
  }

  async update(ctx: HttpContext) {
    ctx.onInvalid(() => this.edit(ctx))
    const { current, password } = await ctx.request.validateUsing(passwordValidator)
    const { actor, user } = ctx.viewer!
    const { sessionId } = ctx.session
    const change = { actor, user, current, password, sessionId }
    await renewSession(ctx, user, await new ChangePassword().handle(change))
    ctx.notice('success', 'auth.password_changed')
    return ctx.response.redirect().toPath('/password/edit')
  }
}
