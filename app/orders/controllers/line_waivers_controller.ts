import type { HttpContext } from '@adonisjs/core/http'
import WaiveLine from '#orders/actions/waive_line'
import { presentLinePage } from '#orders/presenters/line_page'
import { findLine, findOrder } from '#orders/queries/find_order'
import { waiverValidator } from '#orders/validators/reason'

/** The orderer goes on without what was declined. */
export default class LineWaiversController {
  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const line = await findLine(order, ctx.params)
    ctx.onInvalid(async () =>
      ctx.view.render('pages/orders/decisions/create', await presentLinePage(ctx, order, line))
    )
    const { version, ...typed } = await ctx.request.validateUsing(waiverValidator)
    const known = { actor: ctx.viewer!.actor, line: { id: line.id, version } }
    await new WaiveLine().handle({ ...known, reason: typed.waiver })
    ctx.notice('success', 'orders.lines.waived_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
