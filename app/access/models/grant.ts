import { GrantSchema } from '#database/schema'

export default class Grant extends GrantSchema {
  static table = 'grants'
}
