import { args } from '@adonisjs/core/ace'
import { PlainCommand } from '#shared/cli/plain_command'

/** Shows one order, what it waits for, and its lines. */
export default class OrdersShow extends PlainCommand {
  static commandName = 'orders:show'
  static description = 'Show one order, what it waits for, and its lines'

  @args.string({ description: "The order's id or number, such as 12 or 2026-0417" })
  declare order: string

  protected async perform() {
    const { findOrderByText } = await import('#orders/commands/find_order_by_text')
    const { describeOrder } = await import('#orders/commands/describe_order')
    const { answer } = await describeOrder(await findOrderByText(this.order))
    const lines = answer.lines.map((line) =>
      [line.id, line.state, line.item, line.level, line.primary ? 'primary' : null, line.doneBy]
        .filter(Boolean)
        .join('  ')
    )
    const head = [answer.number ?? `#${answer.id}`, answer.person, answer.title, answer.unit]
    this.tell(answer, [head.filter(Boolean).join('  '), answer.waits, ...lines])
  }
}
