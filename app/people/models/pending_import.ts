import { PendingImportSchema } from '#database/schema'

/** An uploaded file that waits for the one who reviews it to say yes. */
export default class PendingImport extends PendingImportSchema {
  static table = 'pending_imports'
}
