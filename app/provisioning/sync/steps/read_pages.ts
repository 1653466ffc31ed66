import { CookieRefused } from '#connectors/directory_failures'
import { inTransaction } from '#shared/database/transaction'
import { directory } from '#provisioning/directory'
import { askDirectory } from '#provisioning/effects/ask_directory'
import { recordPage } from '#provisioning/sync/mirror/record_page'
import { changeSyncState } from '#provisioning/sync/state/change_sync_state'
import type SyncState from '#provisioning/sync/state/sync_state'
import type { Turn } from '#provisioning/sync/steps/turn'

/** So many that a worker isn't taken for dead. */
const MOST_PAGES = 5

/** Reads on from the last page that was recorded; from the beginning when the directory wants that. */
export async function readPages(turn: Turn) {
  if (turn.state?.state !== 'reading') return
  await askDirectory(() => readOn(turn)).catch(async (error) => {
    if (!(error instanceof CookieRefused)) throw error
    turn.state = await beginAnew(turn.state!)
    await askDirectory(() => readOn(turn))
  })
}

async function readOn(turn: Turn) {
  const { all } = turn.wanted!
  let pages = 0
  for await (const page of (await directory()).changes(turn.state!.cookie, all)) {
    turn.state = await recordPage(page, turn.wanted!, turn.state!)
    turn.readAll = !page.more
    if (++pages === MOST_PAGES) return
  }
}

/** As another run: what isn't seen in it from its beginning is gone. */
const beginAnew = (state: SyncState) =>
  inTransaction((trx) =>
    changeSyncState(trx, state, 'begin_anew', {
      cookie: null,
      full: true,
      seen: 0,
      run: state.run + 1,
    })
  )
