import type { HttpContext } from '@adonisjs/core/http'
import { signIn } from '#auth/actions/sign_in'
import { sessionValidator } from '#auth/validators/session'

export default class SessionsController {
  async create({ view, viewer, response }: HttpContext) {
    if (viewer) return response.redirect().toPath('/')
    return view.render('pages/auth/sessions/create')
  }

  async store(ctx: HttpContext) {
    ctx.onInvalid(() => this.create(ctx))
    const { login, password } = await ctx.request.validateUsing(sessionValidator)
    const user = await signIn({ login, password, address: ctx.request.ip() })
    await ctx.auth.use('web').login(user)
    ctx.session.put('password_changed_at', user.passwordChangedAt ?? '')
    return ctx.response.redirect().toIntended('/')
  }

  async destroy({ auth, session, response }: HttpContext) {
    await auth.use('web').logout()
    session.clear()
    return response.redirect().toPath('/login')
  }
}
