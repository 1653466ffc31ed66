import type { HttpContext } from '@adonisjs/core/http'
import DropLine from '#orders/actions/drop_line'
import { presentLinePage } from '#orders/presenters/line_page'
import { findLine, findOrder } from '#orders/queries/find_order'
import { dropValidator } from '#orders/validators/reason'

/** The orderer no longer asks for a line. */
export default class LineDropsController {
  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const line = await findLine(order, ctx.params)
    ctx.onInvalid(async () =>
      ctx.view.render('pages/orders/decisions/create', await presentLinePage(ctx, order, line))
    )
    const { version, ...typed } = await ctx.request.validateUsing(dropValidator)
    const known = { actor: ctx.viewer!.actor, line: { id: line.id, version } }
    await new DropLine().handle({ ...known, reason: typed.reason ?? null })
    ctx.notice('success', 'orders.lines.dropped_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
