import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { MOST_IN_A_FILE } from '#access/actions/download_grants'
import { grantsPage } from '#access/queries/grants_page'
import { grantListValidator } from '#access/validators/on_date'

export default class GrantsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('AccessGrantPolicy').authorize('index')
    const [, filter] = await grantListValidator.tryValidate(ctx.request.qs())
    const page = await grantsPage(ctx.viewer!, audienceOf(ctx), filter ?? {})
    return ctx.view.render('pages/access/grants/index', { ...page, most: MOST_IN_A_FILE })
  }
}
