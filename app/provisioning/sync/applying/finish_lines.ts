import { system } from '#shared/actor'
import type { Trx } from '#shared/database/transaction'
import AcknowledgeLine from '#orders/actions/acknowledge_line'
import type { KnownEntry } from '#provisioning/sync/mirror/entry_row'
import { linesMet } from '#provisioning/sync/predicates/lines_met'

/** Finishes the lines that the account fulfils, and those that open because of that. */
export async function finishLines(trx: Trx, entry: KnownEntry, personId: number) {
  for (let [line] = await linesMet(trx, personId, entry); line;) {
    const known = { id: line.id, version: line.version }
    const done = { actor: system, line: known, outcome: 'done', account: reported(entry) } as const
    await new AcknowledgeLine().handle(done, trx)
    ;[line] = await linesMet(trx, personId, entry)
  }
}

const reported = ({ user_name: userName, mail, directory_id: directoryId }: KnownEntry) =>
  ({ userName: userName!, email: mail, source: 'observed', directoryId }) as const
