import type { HttpContext } from '@adonisjs/core/http'
import CancelOrder from '#orders/actions/cancel_order'
import { presentEnding } from '#orders/presenters/ending_page'
import { findOrder } from '#orders/queries/find_order'
import { reasonValidator } from '#orders/validators/reason'

/** Cancelling an order, after a page that says what will happen to whom. */
export default class OrderCancellationsController {
  async create(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('cancel', order)
    return ctx.view.render('pages/orders/cancellations/create', await presentEnding(ctx, order))
  }

  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('cancel', order)
    ctx.onInvalid(() => this.create(ctx))
    const { version, reason } = await ctx.request.validateUsing(reasonValidator)
    const input = { actor: ctx.viewer!.actor, order: { id: order.id, version }, reason }
    await new CancelOrder().handle(input)
    ctx.notice('success', 'orders.cancelled_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
