import type { HttpContext } from '@adonisjs/core/http'
import ReplaceLine from '#orders/actions/replace_line'
import { presentLinePage } from '#orders/presenters/line_page'
import { itemAtLevel } from '#orders/presenters/line_choice'
import { findLine, findOrder } from '#orders/queries/find_order'
import { replacementValidator } from '#orders/validators/choices'

/** The orderer asks for something else instead. */
export default class LineReplacementsController {
  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('change', order)
    const line = await findLine(order, ctx.params)
    ctx.onInvalid(async () =>
      ctx.view.render('pages/orders/decisions/create', await presentLinePage(ctx, order, line))
    )
    const { version, ...typed } = await ctx.request.validateUsing(replacementValidator)
    const known = { actor: ctx.viewer!.actor, line: { id: line.id, version } }
    await new ReplaceLine().handle({ ...known, ...itemAtLevel(typed.item) })
    ctx.notice('success', 'orders.lines.replaced_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
