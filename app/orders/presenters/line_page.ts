import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { orderableItems } from '#catalogue/queries/orderable_items'
import type Order from '#orders/models/order'
import type OrderLine from '#orders/models/order_line'
import { administratorNames } from '#orders/presenters/administrators'
import { itemChoices } from '#orders/presenters/choice_page'
import { presentEnding } from '#orders/presenters/ending_page'
import { translatorOf } from '#orders/presenters/translate'
import { refusedRequirements } from '#orders/queries/refused_requirements'
import { isDecidable } from '#orders/rules/decidable'

const DROPPABLE = ['waiting', 'open', 'returned', 'needs_attention']

/** One line and what its orderer can do about it. */
export async function presentLinePage(ctx: HttpContext, order: Order, line: OrderLine) {
  const t = translatorOf(ctx.i18n)
  const who = await administratorNames([line.itemId], audienceOf(ctx), t)
  const refused = await refusedRequirements(line.id)
  const declined = line.state === 'declined' && line.waivedAt === null
  const droppable = DROPPABLE.includes(line.state)
  const isOpen = isDecidable(order, line)
  const mayChange = await ctx.bouncer.with('OrderPolicy').allows('change', order)
  return {
    ...(await presentEnding(ctx, order)),
    line,
    who: who.get(line.itemId),
    refused: refused.join(', '),
    items: itemChoices(await orderableItems(), t),
    may: {
      replace:
        isOpen && order.state !== 'awaiting_attestation' && mayChange && (declined || droppable),
      waive: isOpen && (declined || (line.state === 'waiting' && refused.length > 0)),
      drop: isOpen && droppable,
    },
  }
}
