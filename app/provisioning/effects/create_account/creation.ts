import type { Attributes, DirectoryEntry } from '#connectors/directory'
import type { Ids } from '#shared/outbox/effect'
import type { GivenNames } from '#provisioning/naming/give_names'
import type Operation from '#provisioning/models/operation'

/** The creation of one account, as far as it has come in this try. */
export interface Creation {
  operationId: number
  /** Null when there is nothing to do: it has ended, or its day is yet to come. */
  operation: Operation | null
  /** The order still asks for it; what isn't wanted is not added, and put away if it was. */
  isWanted: boolean
  names: GivenNames | null
  wanted: Attributes
  /** The account as the directory has it, found by its marker. */
  entry: DirectoryEntry | null
}

export const beginCreation = ({ operationId }: Ids): Creation => ({
  operationId: Number(operationId),
  operation: null,
  isWanted: false,
  names: null,
  wanted: {},
  entry: null,
})
