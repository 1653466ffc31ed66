import type { HttpContext } from '@adonisjs/core/http'
import { presentOrderPage } from '#orders/presenters/order_page'
import { findOrder } from '#orders/queries/find_order'

/** The part of an order's page that fetches itself anew. */
export default class OrderProgressController {
  async show(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('show', order)
    return ctx.view.render('partials/orders/progress', await presentOrderPage(ctx, order))
  }
}
