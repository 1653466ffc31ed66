import { WaveSchema } from '#database/schema'

export default class Wave extends WaveSchema {
  static table = 'waves'
}
