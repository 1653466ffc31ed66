import { AccountSchema } from '#database/schema'

export default class Account extends AccountSchema {
  static table = 'accounts'
}
