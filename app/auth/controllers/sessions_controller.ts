import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#auth/actions/sign_in'
import { recordSignOut } from '#auth/record_sign_out'
import { openSession } from '#auth/open_session'
import { sessionValidator } from '#auth/validators/session'

export default class SessionsController {
  async create({ view, viewer, response }: HttpContext) {
    if (viewer) return response.redirect().toPath('/')
    return view.render('pages/auth/sessions/create')
  }

  async store(ctx: HttpContext) {
    ctx.onInvalid(() => this.create(ctx))
    const { login, password } = await ctx.request.validateUsing(sessionValidator)
    await openSession(ctx, await signIn({ login, password, address: ctx.request.ip() }))
    return ctx.response.redirect().toIntended('/')
  }

  async destroy({ auth, session, response, viewer }: HttpContext) {
    await recordSignOut(viewer!)
    await auth.use('web').logout()
    session.clear()
    return response.redirect().toPath('/login')
  }
}
