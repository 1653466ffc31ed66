import type { HttpContext } from '@adonisjs/core/http'
import { presentLinePage } from '#orders/presenters/line_page'
import { findLine, findOrder } from '#orders/queries/find_order'

/** What can be done about a line that can't go on by itself: replace it, go on without it, drop it. */
export default class LineDecisionsController {
  async create(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const line = await findLine(order, ctx.params)
    return ctx.view.render('pages/orders/decisions/create', await presentLinePage(ctx, order, line))
  }
}
