import { OrderEventSchema } from '#database/schema'

export default class OrderEvent extends OrderEventSchema {
  static table = 'order_events'
}
