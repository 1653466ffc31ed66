import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { presentPersons } from '#people/queries/present_persons'
import Contract from '#orders/models/contract'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { translatorOf } from '#orders/presenters/translate'

/** An order for a page that changes or ends it: whom it is about, and what ending it brings with it. */
export async function presentEnding(ctx: HttpContext, order: Order, { asHr = false } = {}) {
  const persons = await presentPersons([order.personId, order.ordererPersonId], audienceOf(ctx))
  const name = persons.get(order.personId!)?.name ?? ''
  const orderer = persons.get(order.ordererPersonId)?.name ?? ''
  return { order, name, orderer, consequences: await consequencesOf(ctx, order, name, asHr) }
}

/** What happens to whom when the order is ended. */
async function consequencesOf(ctx: HttpContext, order: Order, name: string, asHr: boolean) {
  const t = translatorOf(ctx.i18n)
  const lines = await OrderLine.query().where({ orderId: order.id, direction: 'grant' })
  const contract = asHr ? null : await Contract.findBy('orderId', order.id)
  const count = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).length
  const told = (key: string, many: number) =>
    many > 0 ? [t(`orders.consequences.${key}`, { count: many, name })] : []
  return [
    ...told('waiting', count('waiting')),
    ...told('open', count('open', 'returned', 'needs_attention')),
    ...told('done', count('done')),
    ...told(
      `contract_${contract?.state}`,
      ['ordered', 'signed'].includes(contract?.state ?? '') ? 1 : 0
    ),
    t('orders.consequences.kept'),
  ]
}
