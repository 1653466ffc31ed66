import type { Client } from 'ldapts'
import type { RightFinding } from '#connectors/directory'
import type { NamingContexts } from '#connectors/active_directory/naming_contexts'
import type { Settled } from '#connectors/active_directory/options'

/** What every check is given. */
export interface Inquiry {
  client: Client
  settled: Settled
  contexts: NamingContexts
  /** Our own security identifiers: the account's first, then those of its groups. */
  token: string[]
}

/** Looks into one right. @throws ResultCodeError when it could not */
export type RightCheck = (inquiry: Inquiry) => Promise<RightFinding>
