import { flags } from '@adonisjs/core/ace'
import { PlainCommand } from '#shared/cli/plain_command'

/** Lists orders. */
export default class OrdersList extends PlainCommand {
  static commandName = 'orders:list'
  static description = 'List orders, newest first'

  @flags.string({ description: 'Only orders in this state' })
  declare state?: string

  @flags.number({ description: 'How many at most', default: 50 })
  declare limit: number

  protected async perform() {
    const { listOrders } = await import('#orders/commands/list_orders')
    const orders = await listOrders({ state: this.state, limit: this.limit })
    const lines = orders.map((order) =>
      [order.number ?? `#${order.id}`, order.state, order.startDate, order.title, order.unit]
        .map((cell) => cell ?? '-')
        .join('  ')
    )
    this.tell(orders, lines.length > 0 ? lines : ['no orders'])
  }
}
