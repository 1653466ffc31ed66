import { UserDutySchema } from '#database/schema'

export default class UserDuty extends UserDutySchema {
  static table = 'user_duties'
}
