import { DirectorySyncStateSchema } from '#database/schema'

/** How far the directory has been read: the one row there is. */
export default class SyncState extends DirectorySyncStateSchema {
  static table = 'directory_sync_state'
}
