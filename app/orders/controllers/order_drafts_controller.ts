import type { HttpContext } from '@adonisjs/core/http'
import CancelOrder from '#orders/actions/cancel_order'
import SaveDraft from '#orders/actions/save_draft'
import { readDraft } from '#orders/drafts'
import { hireFormOf } from '#orders/presenters/hire_form_of'
import { findDraft } from '#orders/queries/find_order'
import { hireFields } from '#orders/queries/hire_fields'
import { mustBeOrderable } from '#orders/queries/orderable_units'
import { draftValidator } from '#orders/validators/hire'
import { pressValidator } from '#orders/validators/reason'

/** The first page of a hire again, while it is a draft. */
export default class OrderDraftsController {
  async edit(ctx: HttpContext) {
    const order = await findDraft(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const fields = await hireFields(ctx.viewer!)
    const form = await readDraft(order.id)
    return ctx.view.render('pages/orders/drafts/edit', { ...fields, at: 1, order, form })
  }

  async update(ctx: HttpContext) {
    const order = await findDraft(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    ctx.onInvalid(() => this.edit(ctx))
    const { version, ...typed } = await ctx.request.validateUsing(draftValidator)
    await mustBeOrderable(ctx.viewer!, typed.orgUnitId)
    const form = hireFormOf(typed, await readDraft(order.id))
    const actor = ctx.viewer!.actor
    await new SaveDraft().handle({ actor, order: { id: order.id, version }, form })
    return ctx.response.redirect().toPath(`/orders/${order.id}/roles`)
  }

  async destroy(ctx: HttpContext) {
    const order = await findDraft(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('cancel', order)
    ctx.onInvalid(() => this.edit(ctx))
    const { version } = await ctx.request.validateUsing(pressValidator)
    const reason = ctx.i18n.t('orders.drafts.thrown_away')
    const actor = ctx.viewer!.actor
    await new CancelOrder().handle({ actor, order: { id: order.id, version }, reason })
    ctx.notice('success', 'orders.drafts.thrown_away_notice')
    return ctx.response.redirect().toPath('/orders?show=drafts')
  }
}
