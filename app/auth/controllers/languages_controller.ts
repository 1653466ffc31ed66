import type { HttpContext } from '@adonisjs/core/http'
import { languageValidator } from '#auth/validators/session'

export default class LanguagesController {
  async store(ctx: HttpContext) {
    ctx.onInvalid(() => ctx.response.redirect().toPath('/'))
    const { locale, return_to: returnTo } = await ctx.request.validateUsing(languageValidator)
    ctx.session.put('locale', locale)
    return ctx.response.redirect().toPath(returnTo ?? '/')
  }
}
