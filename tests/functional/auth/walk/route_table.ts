import type { RouteTable } from './rule.js'
import { catalogue } from './routes_catalogue.js'
import { orders } from './routes_orders.js'
import { organisation, people } from './routes_people.js'
import { installation, signIn, users } from './routes_users.js'
import { work } from './routes_work.js'

/**
 * Who may reach every route of the product, by hand: what isn't listed here fails the walk, and so does
 * a route that answers anybody otherwise. Never make it from the policies; it is what they are held to.
 */
export const ROUTES: RouteTable = {
  ...signIn,
  ...users,
  ...installation,
  ...people,
  ...organisation,
  ...catalogue,
  ...orders,
  ...work,
}
