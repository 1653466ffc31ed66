import type { HttpContext } from '@adonisjs/core/http'
import AttestOrder from '#orders/actions/attest_order'
import { presentOrderPage } from '#orders/presenters/order_page'
import { findOrder } from '#orders/queries/find_order'
import { pressValidator } from '#orders/validators/reason'

/** A manager stands behind what an assistant has ordered. */
export default class OrderAttestationsController {
  async create(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('attest', order)
    if (order.state !== 'awaiting_attestation')
      return ctx.response.redirect().toPath(`/orders/${order.id}`)
    return ctx.view.render('pages/orders/attestations/create', await presentOrderPage(ctx, order))
  }

  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('attest', order)
    ctx.onInvalid(() => this.create(ctx))
    const { version } = await ctx.request.validateUsing(pressValidator)
    await new AttestOrder().handle({ actor: ctx.viewer!.actor, order: { id: order.id, version } })
    ctx.notice('success', 'orders.attested_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
