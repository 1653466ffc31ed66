import type { HttpContext } from '@adonisjs/core/http'
import AskForPasswordReset from '#auth/actions/ask_for_password_reset'
import SpendPasswordReset from '#auth/actions/spend_password_reset'
import { validReset } from '#auth/queries/valid_reset'
import { resetValidator, resetWishValidator } from '#auth/validators/password'

/** A forgotten password: a link by mail, and a new password with it. */
export default class PasswordResetsController {
  async create({ view }: HttpContext) {
    return view.render('pages/auth/password_resets/create')
  }

  async store(ctx: HttpContext) {
    ctx.onInvalid(() => this.create(ctx))
    const { login } = await ctx.request.validateUsing(resetWishValidator)
    await new AskForPasswordReset().handle({ login, address: ctx.request.ip() })
    return ctx.view.render('pages/auth/password_resets/asked')
  }

  async edit(ctx: HttpContext) {
    const { token } = ctx.params
    const user = await validReset(token)
    if (!user) ctx.response.status(410)
    return ctx.view.render('pages/auth/password_resets/edit', { token, login: user?.login ?? null })
  }

  async update(ctx: HttpContext) {
    const { token } = ctx.params
    if (!(await validReset(token))) return this.edit(ctx)
    ctx.onInvalid(() => this.edit(ctx))
    const { password } = await ctx.request.validateUsing(resetValidator)
    await new SpendPasswordReset().handle({ token, password })
    ctx.notice('success', 'auth.password_chosen')
    return ctx.response.redirect().toPath('/login')
  }
}
