import { LevelSchema } from '#database/schema'

export default class Level extends LevelSchema {
  static table = 'levels'
}
