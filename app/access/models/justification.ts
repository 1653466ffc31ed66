import { JustificationSchema } from '#database/schema'

export default class Justification extends JustificationSchema {
  static table = 'justifications'
}
