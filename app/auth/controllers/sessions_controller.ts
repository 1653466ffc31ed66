import type { HttpContext } from '@adonisjs/core/http'
import { singleSignOn } from '#config/sign_in'
import { signIn } from '#auth/actions/sign_in'
import { signInByProxy } from '#auth/directory/single_sign_on'
import { recordSignOut } from '#auth/record_sign_out'
import { openSession } from '#auth/open_session'
import { sessionValidator } from '#auth/validators/session'

/** Where the form is shown although the proxy knows who it is. */
const FORM = '/login?local=1'

export default class SessionsController {
  async create(ctx: HttpContext) {
    if (ctx.viewer) return ctx.response.redirect().toPath('/')
    const known = ctx.request.qs().local ? null : await signInByProxy(ctx)
    if (!known) return form(ctx)
    await openSession(ctx, known)
    return ctx.response.redirect().toIntended('/')
  }

  async store(ctx: HttpContext) {
    ctx.onInvalid(() => form(ctx))
    const { login, password } = await ctx.request.validateUsing(sessionValidator)
    await openSession(ctx, await signIn({ login, password, address: ctx.request.ip() }))
    return ctx.response.redirect().toIntended('/')
  }

  async destroy({ auth, session, response, viewer }: HttpContext) {
    await recordSignOut(viewer!)
    await auth.use('web').logout()
    session.clear()
    return response.redirect().toPath(singleSignOn.header ? FORM : '/login')
  }
}

const form = ({ view }: HttpContext) => view.render('pages/auth/sessions/create')
