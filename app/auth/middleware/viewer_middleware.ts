import { Bouncer } from '@adonisjs/bouncer'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { policies } from '#generated/policies'
import { formOwner } from '#shared/session/kept_form'
import { speaksFor } from '#auth/session_life'
import { type Viewer, viewerOf } from '#auth/viewer'

/** Finds out who is looking. Whose session no longer speaks for them is signed out at the next request. */
export default class ViewerMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.viewer = await this.#viewerOf(ctx)
    ctx.bouncer = new Bouncer(() => ctx.viewer, {}, policies).setContainerResolver(
      ctx.containerResolver
    )
    const owner = ctx.viewer && formOwner(ctx.viewer.user.id)
    ctx.view.share({ ...ctx.bouncer.edgeHelpers, viewer: ctx.viewer, formOwner: owner })
    return next()
  }

  async #viewerOf({ auth, session }: HttpContext) {
    if (!(await auth.check())) return null
    if (speaksFor(auth.user!, session)) return viewerOf(auth.user!)
    await auth.use('web').logout()
    return null
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    viewer: Viewer | null
    bouncer: Bouncer<Viewer, {}, typeof policies>
  }
}
