import type { DirectoryEntry } from '#connectors/directory'
import type { Ids } from '#shared/outbox/effect'
import type Operation from '#provisioning/models/operation'
import type { ProvisionedNames } from '#provisioning/queries/account_facts'

/** The creation of one account, as far as it has come in this try. */
export interface Creation {
  operationId: number
  /** None when there is nothing to do: ended, cancelled, or not yet the day. */
  operation: Operation | null
  /** The account as the directory has it; found by its marker, however often this was begun. */
  entry: DirectoryEntry | null
  names: ProvisionedNames | null
}

export const beginCreation = ({ operationId }: Ids): Creation => ({
  operationId: Number(operationId),
  operation: null,
  entry: null,
  names: null,
})
