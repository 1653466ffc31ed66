import { fold } from '#shared/text/fold'

/** sAMAccountName, userPrincipalName, mail address, and cn of the account's object. */
export const NAME_KINDS = ['user_name', 'upn', 'mail', 'common_name'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export interface Name {
  kind: NameKind
  name: string
  /** Distinguished name of the organisational unit in which a common name is unique; else empty. */
  parent?: string
}

/** Names that are given together or not at all, such as the same local part before two domains. */
export type Offer = readonly Name[]

/** For whom a name is reserved. */
export interface Claim {
  personId: number
  orderId: number
}

/** What two names have in common that Windows takes for the same: Åsa, asa and ASA (Microsoft KB 938447). */
export const nameKey = ({ name, parent }: Name) =>
  parent ? `${fold(name)},${fold(parent)}` : fold(name)
