import type { Ids } from '#shared/outbox/effect'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import type { Wanted } from '#provisioning/sync/mirror/wanted_attributes'
import type SyncState from '#provisioning/sync/state/sync_state'

/** One turn of a run: so much of it as a worker does at a time. */
export interface Turn {
  startedBy: string | null
  /** Null when there is nothing to do: it waits for somebody's yes. */
  state: SyncState | null
  wanted: Wanted | null
  /** Whether the directory has been read to its end. */
  readAll: boolean
  /** The accounts that this turn follows up. */
  entries: KnownEntry[]
}

export const beginTurn = ({ startedBy }: Ids): Turn => ({
  startedBy: startedBy ? String(startedBy) : null,
  state: null,
  wanted: null,
  readAll: false,
  entries: [],
})
