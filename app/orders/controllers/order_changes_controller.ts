import type { HttpContext } from '@adonisjs/core/http'
import Employment from '#people/models/employment'
import ChangeOrder from '#orders/actions/change_order'
import { presentEnding } from '#orders/presenters/ending_page'
import { findOrder } from '#orders/queries/find_order'
import { hireFields } from '#orders/queries/hire_fields'
import { mustBeOrderable } from '#orders/queries/orderable_units'
import { changeValidator } from '#orders/validators/change'

/** Changing the facts of an order that waits. */
export default class OrderChangesController {
  async edit(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('change', order)
    const page = await presentEnding(ctx, order)
    const form = await Employment.findOrFail(order.employmentId)
    const fields = await hireFields(ctx.viewer!, order.orgUnit)
    return ctx.view.render('pages/orders/changes/edit', { ...page, ...fields, form })
  }

  async update(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('change', order)
    ctx.onInvalid(() => this.edit(ctx))
    const { version, lastDate, caseNumber, ...typed } =
      await ctx.request.validateUsing(changeValidator)
    if (typed.orgUnitId !== order.orgUnitId)
      await mustBeOrderable(ctx.viewer!, typed.orgUnitId, order.state === 'parked')
    const change = { ...typed, lastDate: lastDate ?? null, caseNumber: caseNumber ?? null }
    const input = { actor: ctx.viewer!.actor, order: { id: order.id, version }, change }
    await new ChangeOrder().handle(input)
    ctx.notice('success', 'orders.changed_notice')
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
