import type { HttpContext } from '@adonisjs/core/http'
import AnswerLine from '#orders/actions/answer_line'
import { presentLinePage } from '#orders/presenters/line_page'
import { findLine, findOrder } from '#orders/queries/find_order'
import { answerValidator } from '#orders/validators/reason'

/** The orderer answers an administrator's question. */
export default class LineAnswersController {
  async create(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const line = await findLine(order, ctx.params)
    if (line.state !== 'returned') return ctx.response.redirect().toPath(`/orders/${order.id}`)
    return ctx.view.render('pages/orders/answers/create', await presentLinePage(ctx, order, line))
  }

  async store(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const { id } = await findLine(order, ctx.params)
    ctx.onInvalid(() => this.create(ctx))
    const { version, answer } = await ctx.request.validateUsing(answerValidator)
    await new AnswerLine().handle({ actor: ctx.viewer!.actor, line: { id, version }, answer })
    ctx.notice('success', 'orders.lines.answered_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
