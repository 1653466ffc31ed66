import db from '@adonisjs/lucid/services/db'
import Employment from '#people/models/employment'
import type { LineWish } from '#orders/hire_form'
import type Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { choiceFrom } from '#orders/presenters/line_choice'
import { linesOfRoles } from '#orders/rules/lines_of_roles'
import { notTakenBack, TAKING_BACK } from '#orders/rules/taken_back'

/** What an order asks for now, as the choice that gave it. */
export async function orderedChoice(order: Order) {
  const { title } = await Employment.findOrFail(order.employmentId)
  const roles = await db.from('order_roles').where('order_id', order.id).select('role_id')
  const roleIds: number[] = roles.map(({ role_id: id }) => id)
  const choice = choiceFrom(roleIds, await wishesOf(order), await linesOfRoles(roleIds))
  return { place: { title, orgUnitId: order.orgUnitId }, choice }
}

async function wishesOf(order: Order): Promise<LineWish[]> {
  const asked = OrderLine.query()
    .where({ orderId: order.id, direction: 'grant' })
    .whereNotIn('state', ['cancelled', 'declined', 'not_applicable'])
    .orderBy('id')
  const lines = await notTakenBack(asked, [...TAKING_BACK, 'done'])
  return lines.map(({ itemId, levelId, note }) => ({ itemId, levelId, note, roleIds: [] }))
}
