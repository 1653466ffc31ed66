import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import StartDraft from '#orders/actions/start_draft'
import { hireFormOf } from '#orders/presenters/hire_form_of'
import { presentOrderList } from '#orders/presenters/order_list'
import { presentOrderPage } from '#orders/presenters/order_page'
import { findOrder } from '#orders/queries/find_order'
import { hireFields } from '#orders/queries/hire_fields'
import { mustBeOrderable } from '#orders/queries/orderable_units'
import { orderList, orderListFilter } from '#orders/queries/order_list'
import { hireValidator } from '#orders/validators/hire'

export default class OrdersController {
  async index(ctx: HttpContext) {
    const { bouncer, viewer, request, view } = ctx
    await bouncer.with('OrderPolicy').authorize('list')
    const filter = orderListFilter(request.qs())
    const list = await orderList(viewer!, filter)
    return view.render('pages/orders/index', await presentOrderList(list, filter, ctx))
  }

  async create({ bouncer, viewer, view }: HttpContext) {
    await bouncer.with('OrderPolicy').authorize('create')
    const fields = await hireFields(viewer!)
    return view.render('pages/orders/new', {
      ...fields,
      at: 1,
      form: {},
      formToken: randomUUID(),
    })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('OrderPolicy').authorize('create')
    ctx.onInvalid(() => this.create(ctx))
    const { form_token: formToken, ...typed } = await ctx.request.validateUsing(hireValidator)
    await mustBeOrderable(ctx.viewer!, typed.orgUnitId)
    const actor = ctx.viewer!.actor
    const order = await new StartDraft().handle({ actor, formToken, form: hireFormOf(typed) })
    return ctx.response.redirect().toPath(`/orders/${order.id}/roles`)
  }

  async show(ctx: HttpContext) {
    const order = await findOrder(ctx)
    await ctx.bouncer.with('OrderPolicy').authorize('show', order)
    if (order.state === 'draft') return ctx.response.redirect().toPath(`/orders/${order.id}/draft`)
    return ctx.view.render('pages/orders/show', await presentOrderPage(ctx, order))
  }
}
