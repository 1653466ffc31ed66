import type { HttpContext } from '@adonisjs/core/http'
import type Order from '#orders/models/order'

export interface OrderLink {
  href: string
  text: string
}

type FindLink = (ctx: HttpContext, order: Order) => Promise<OrderLink | null>

const finders: FindLink[] = []

/** Lets a module above lead on from every order's page. Call it from the module's routes.ts. */
export const registerOrderLink = (find: FindLink) => finders.push(find)

/** Where this reader can go on to from the order. */
export async function orderLinks(ctx: HttpContext, order: Order) {
  const links = await Promise.all(finders.map((find) => find(ctx, order)))
  return links.filter((link) => link !== null)
}
