import type { HttpContext } from '@adonisjs/core/http'
import { type Audience, shownTitle } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { whereMatches } from '#people/search/search_index'
import type { SearchGroup } from '#people/search/search_groups'
import { ordersInScope } from '#orders/queries/orders_in_scope'

/** Orders on the search page, found by name, title, number or case number, within the viewer's scope. */
export const orderSearch = (audienceOf: (ctx: HttpContext) => Audience): SearchGroup => ({
  key: 'search.orders',
  weight: 30,
  async find(ctx, term, limit) {
    const query = ordersInScope(ctx.viewer!)
    const orders = await whereMatches(query, 'orders.id', 'order', term)
      .whereNotNull('orders.placed_at')
      .preload('employment')
      .orderBy('orders.id', 'desc')
      .limit(limit)
    const persons = await presentPersons(
      orders.map(({ personId }) => personId),
      audienceOf(ctx)
    )
    return orders.map(({ id, number, personId, employment, state }) => ({
      href: `/orders/${id}`,
      title: persons.get(personId!)?.name ?? number!,
      detail: [
        number,
        shownTitle(persons.get(personId!), employment?.title, ctx),
        ctx.i18n.t(`orders.states.${state}`),
      ]
        .filter(Boolean)
        .join(' · '),
    }))
  },
  async jump(ctx, term) {
    const found = await ordersInScope(ctx.viewer!).where('orders.number', term.trim()).first()
    return found ? `/orders/${found.id}` : null
  },
})
