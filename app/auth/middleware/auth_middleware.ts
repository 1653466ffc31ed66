import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { keepForm, returnKeptForm } from '#shared/session/kept_form'

/** Lets signed-in people through; sends others to sign in, also from inside a fragment. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.viewer) {
      returnKeptForm(ctx, ctx.viewer.user.id)
      return next()
    }
    if (ctx.request.header('HX-Request'))
      return ctx.response.status(401).header('HX-Redirect', '/login').send('')
    if (ctx.request.method() === 'GET')
      return ctx.response.redirect().withIntendedUrl().toPath('/login')
    keepForm(ctx)
    return ctx.response.redirect().toPath('/login')
  }
}
