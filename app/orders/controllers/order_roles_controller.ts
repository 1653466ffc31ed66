import type { HttpContext } from '@adonisjs/core/http'
import { invalid } from '#shared/exceptions/invalid'
import SaveDraft from '#orders/actions/save_draft'
import { readDraft } from '#orders/drafts'
import { answerWithLines, presentChoice, sentChoice } from '#orders/presenters/choice_page'
import { choiceOf, wantedLines } from '#orders/presenters/line_choice'
import { keptChoice } from '#orders/queries/kept_choice'
import { findDraft } from '#orders/queries/find_order'
import { linesOfRoles } from '#orders/rules/lines_of_roles'
import { choiceValidator } from '#orders/validators/choices'

/** The second page of a hire: roles, and the lines they give. */
export default class OrderRolesController {
  async edit(ctx: HttpContext) {
    const order = await findDraft(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const form = await readDraft(order.id)
    const choice = (await sentChoice(ctx)) ?? (await keptChoice(form))
    const page = await presentChoice(ctx, form, choice)
    return ctx.view.render('pages/orders/roles/edit', {
      ...page,
      ...{ at: 2, order, form },
      choosePath: `/orders/${order.id}/roles?_method=PUT`,
    })
  }

  async update(ctx: HttpContext) {
    const order = await findDraft(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    ctx.onInvalid(() => this.edit(ctx))
    const { version, press, ...typed } = await ctx.request.validateUsing(choiceValidator)
    if (press !== 'next') return answerWithLines(ctx, { ...typed, press }, () => this.edit(ctx))
    const choice = choiceOf({ ...typed, extra: null })
    const lines = wantedLines(choice, await linesOfRoles(choice.roleIds))
    if (lines.length === 0) throw invalid({ roles: 'orders.problems.no_lines' })
    const form = { ...(await readDraft(order.id)), roleIds: choice.roleIds, lines }
    const input = { actor: ctx.viewer!.actor, order: { id: order.id, version }, form }
    await new SaveDraft().handle(input)
    return ctx.response.redirect().toPath(`/orders/${order.id}/check`)
  }
}
