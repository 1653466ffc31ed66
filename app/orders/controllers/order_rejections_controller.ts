import type { HttpContext } from '@adonisjs/core/http'
import RejectOrder from '#orders/actions/reject_order'
import { presentEnding } from '#orders/presenters/ending_page'
import { findOrder } from '#orders/queries/find_order'
import { reasonValidator } from '#orders/validators/reason'

/** A manager says no to what an assistant has ordered. */
export default class OrderRejectionsController {
  async create(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('attest', order)
    return ctx.view.render('pages/orders/rejections/create', await presentEnding(ctx, order))
  }

  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('attest', order)
    ctx.onInvalid(() => this.create(ctx))
    const { version, reason } = await ctx.request.validateUsing(reasonValidator)
    const input = { actor: ctx.viewer!.actor, order: { id: order.id, version }, reason }
    await new RejectOrder().handle(input)
    ctx.notice('success', 'orders.rejected_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
