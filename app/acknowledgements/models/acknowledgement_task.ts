import { AcknowledgementTaskSchema } from '#database/schema'

export default class AcknowledgementTask extends AcknowledgementTaskSchema {
  static table = 'acknowledgement_tasks'
}
