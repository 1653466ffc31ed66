import type { HttpContext } from '@adonisjs/core/http'
import { Conflict } from '#shared/exceptions/conflict'
import PlaceOrder from '#orders/actions/place_order'
import SaveDraft from '#orders/actions/save_draft'
import type { HireForm } from '#orders/hire_form'
import Order from '#orders/models/order'

interface Known {
  id: number
  version: number
}

/** Saves the draft as it was checked and places it. The same press twice places one order. */
export async function placeDraft(
  ctx: HttpContext,
  { id, version }: Known,
  form: HireForm,
  attested: boolean
) {
  const { actor } = ctx.viewer!
  try {
    await new SaveDraft().handle({ actor, order: { id, version }, form })
    await new PlaceOrder().handle({
      actor,
      order: { id, version: version + 1 },
      attested,
    })
  } catch (error) {
    if (!(error instanceof Conflict) || !(await isPlaced(id))) throw error
  }
  ctx.notice('success', attested ? 'orders.placed_notice' : 'orders.submitted_notice')
}

async function isPlaced(id: number) {
  const { state } = await Order.findOrFail(id)
  return state !== 'draft'
}
