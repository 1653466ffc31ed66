import type { HttpContext } from '@adonisjs/core/http'
import { Conflict } from '#shared/exceptions/conflict'
import PlaceOrder from '#orders/actions/place_order'
import type { HireForm } from '#orders/hire_form'
import Order from '#orders/models/order'

interface Known {
  id: number
  version: number
}

/** Places the draft as it was checked. The same press twice places one order. */
export async function placeDraft(
  ctx: HttpContext,
  { id, version }: Known,
  form: HireForm,
  attested: boolean
) {
  const { actor } = ctx.viewer!
  try {
    await new PlaceOrder().handle({ actor, order: { id, version }, attested, form })
  } catch (error) {
    if (!(error instanceof Conflict) || !(await isPlaced(id))) throw error
  }
  ctx.notice('success', attested ? 'orders.placed_notice' : 'orders.submitted_notice')
}

async function isPlaced(id: number) {
  const { state } = await Order.findOrFail(id)
  return state !== 'draft'
}
