import { args, flags } from '@adonisjs/core/ace'
import { EXIT, wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'

/** Says whether an order may be activated; the job that does it needs no help. */
export default class OrdersActivate extends PlainCommand {
  static commandName = 'orders:activate'
  static description = 'Say whether an order may be activated, and what it waits for'

  @args.string({ description: "The order's id or number, such as 12 or 2026-0417" })
  declare order: string

  @flags.boolean({ description: 'Only look; the only way so far' })
  declare dryRun: boolean

  protected async perform() {
    if (!this.dryRun) throw wrongUsage('orders are activated by themselves: add --dry-run to look')
    const { findOrderByText } = await import('#orders/commands/find_order_by_text')
    const { checkActivation } = await import('#orders/commands/check_activation')
    const order = await findOrderByText(this.order)
    const check = await checkActivation(order)
    const name = order.number ?? `#${order.id}`
    const sentence = check.holds
      ? `${name} may be activated now`
      : `${name} waits for ${check.waitsFor}`
    const answer = { id: order.id, number: order.number, state: order.state, ...check }
    this.tell(answer, [sentence], check.holds ? EXIT.ok : EXIT.conflict)
  }
}
