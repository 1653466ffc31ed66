import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { appoint, dismiss } from '#people/web/unit_posts'

export default class OrgUnitManagersController {
  store(ctx: HttpContext) {
    return appoint(ctx, 'manager', audienceOf(ctx))
  }

  destroy(ctx: HttpContext) {
    return dismiss(ctx, 'manager')
  }
}
