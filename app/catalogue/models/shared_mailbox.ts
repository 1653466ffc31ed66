import { SharedMailboxSchema } from '#database/schema'

export default class SharedMailbox extends SharedMailboxSchema {
  static table = 'shared_mailboxes'
}
