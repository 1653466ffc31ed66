import type { HttpContext } from '@adonisjs/core/http'
import { invalid } from '#shared/exceptions/invalid'
import ChangeOrder from '#orders/actions/change_order'
import { answerWithLines, presentChoice, sentChoice } from '#orders/presenters/choice_page'
import { choiceOf, wantedLines } from '#orders/presenters/line_choice'
import { presentEnding } from '#orders/presenters/ending_page'
import { findOrder } from '#orders/queries/find_order'
import { orderedChoice } from '#orders/queries/ordered_choice'
import { linesOfRoles } from '#orders/rules/lines_of_roles'
import { choiceValidator } from '#orders/validators/choices'

/** Changing the roles and lines of an order that waits. */
export default class OrderWishesController {
  async edit(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('change', order)
    const { place, choice } = await orderedChoice(order)
    const page = await presentChoice(ctx, place, (await sentChoice(ctx)) ?? choice)
    const person = await presentEnding(ctx, order)
    return ctx.view.render('pages/orders/wishes/edit', {
      ...person,
      ...page,
      choosePath: `/orders/${order.id}/wishes?_method=PUT`,
    })
  }

  async update(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('change', order)
    ctx.onInvalid(() => this.edit(ctx))
    const { version, press, ...typed } = await ctx.request.validateUsing(choiceValidator)
    if (press !== 'next') return answerWithLines(ctx, { ...typed, press }, () => this.edit(ctx))
    const choice = choiceOf({ ...typed, extra: null })
    const lines = wantedLines(choice, await linesOfRoles(choice.roleIds))
    if (lines.length === 0) throw invalid({ roles: 'orders.problems.no_lines' })
    const change = { roleIds: choice.roleIds, lines }
    const input = { actor: ctx.viewer!.actor, order: { id: order.id, version }, change }
    await new ChangeOrder().handle(input)
    ctx.notice('success', 'orders.changed_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
