import { DirectoryEntrySchema } from '#database/schema'

/** An account as the directory was last seen to have it. */
export default class Entry extends DirectoryEntrySchema {
  static table = 'directory_entries'
}
