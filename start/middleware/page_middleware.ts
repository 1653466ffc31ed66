import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { navigationOf } from '#start/navigation'
import { signedInAs } from '#auth/signed_in_as'
import { settings } from '#settings/settings'

/** What every page shares: the organisation's name and logo, the menu, and messages from the last page. */
export default class PageMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.request.method() === 'GET' || ctx.viewer) await this.#share(ctx)
    return next()
  }

  async #share(ctx: HttpContext) {
    const { organisationName, logo } = await settings.read()
    ctx.view.share({
      organisation: { name: organisationName, logo },
      navigation: ctx.viewer ? await navigationOf(ctx.viewer, ctx) : [],
      signedIn: ctx.viewer ? await signedInAs(ctx.viewer) : null,
      flash: ctx.session.flashMessages.get('notices', []),
    })
  }
}
