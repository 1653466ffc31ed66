import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { recordAudit } from '#audit/record_audit'
import type { Audience } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { grantFile } from '#access/exports/grant_file'
import { type GrantReader, grantReach } from '#access/queries/grant_reach'
import { type GrantFilter, grantsSeen } from '#access/queries/grants_seen'
import { withReasons } from '#access/queries/held_grants'

/** As many as a spreadsheet is pleasant with, and a request may hold. */
export const MOST_IN_A_FILE = 10_000

interface Input {
  actor: Actor
  reader: GrantReader
  audience: Audience
  filter: GrantFilter
}

/** Writes the rows that the reader sees to a file, once it is recorded; null when there are too many. */
export default class DownloadGrants {
  async handle({ actor, reader, audience, filter }: Input): Promise<string | null> {
    const on = filter.on ?? clock.today()
    const asked = { ...filter, after: null }
    const query = grantsSeen(on, reader, await grantReach(reader), asked)
    const rows = await query.limit(MOST_IN_A_FILE + 1)
    if (rows.length > MOST_IN_A_FILE) return null
    const grants = await withReasons(rows, on)
    const persons = await presentPersons(
      grants.map(({ personId }) => personId),
      audience
    )
    await this.#record(actor, { on, itemId: filter.item, named: Boolean(filter.q), rows })
    return grantFile(grants, persons, audience.i18n)
  }

  #record(actor: Actor, { rows, ...asked }: { rows: unknown[] } & Record<string, unknown>) {
    return inTransaction((trx) =>
      recordAudit(trx, actor, {
        action: 'grants.downloaded',
        subjectType: 'grant',
        details: { ...asked, rows: rows.length },
      })
    )
  }
}
