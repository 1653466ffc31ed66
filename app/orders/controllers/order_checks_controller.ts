import type { HttpContext } from '@adonisjs/core/http'
import { placeDraft } from '#orders/controllers/place_draft'
import { readDraft } from '#orders/drafts'
import { presentCheck } from '#orders/presenters/check_page'
import { findDraft, findOrder } from '#orders/queries/find_order'
import { mustBeOrderable } from '#orders/queries/orderable_units'
import { mustBeDecided } from '#orders/queries/likely_same'
import { checkValidator } from '#orders/validators/choices'

/** The third page of a hire: everything in sum, who the person is, and the order itself. */
export default class OrderChecksController {
  async edit(ctx: HttpContext) {
    const order = await findDraft(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    const form = await readDraft(order.id)
    if (form.lines.length === 0) return ctx.response.redirect().toPath(`/orders/${order.id}/roles`)
    return ctx.view.render('pages/orders/checks/edit', await presentCheck(ctx, order, form))
  }

  async update(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('update', order)
    if (order.state !== 'draft') return ctx.response.redirect().toPath(`/orders/${order.id}`)
    ctx.onInvalid(() => this.edit(ctx))
    const {
      version,
      existingPersonId: same,
      ...typed
    } = await ctx.request.validateUsing(checkValidator)
    const form = await readDraft(order.id)
    const { path } = await mustBeOrderable(ctx.viewer!, form.orgUnitId)
    const attested = ctx.viewer!.managesPath(path)
    const existingPersonId = await mustBeDecided(ctx, form, same ?? null)
    const caseNumber = typed.caseNumber ?? null
    const checked = { ...form, ...typed, caseNumber, existingPersonId }
    await placeDraft(ctx, { id: order.id, version }, checked, attested)
    return ctx.response.redirect().toPath(`/orders/${order.id}`)
  }
}
