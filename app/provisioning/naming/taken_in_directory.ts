import type { Directory } from '#connectors/directory'
import { fold } from '#shared/text/fold'
import type { NameKind } from '#provisioning/naming/reservations/name'

/** Which of the names some object in the directory has, however it is spelled there. */
export type TakenInDirectory = (kind: NameKind, names: string[]) => Promise<Set<string>>

/** An address may be somebody's proxy address; no user principal name may be another's mail either. */
const ATTRIBUTES: Record<NameKind, string[]> = {
  user_name: ['sAMAccountName'],
  upn: ['userPrincipalName', 'mail', 'proxyAddresses'],
  mail: ['userPrincipalName', 'mail', 'proxyAddresses'],
  common_name: ['cn'],
}

const PROXY = /^smtp:/i

/**
 * Asks a directory. Windows takes Åsa and Asa for one name and Samba doesn't, so both spellings are
 * asked for. A common name is asked for in all of the directory, which is stricter than it need be.
 */
export const takenIn =
  (directory: Pick<Directory, 'taken'>): TakenInDirectory =>
  async (kind, names) => {
    const spellings = [...new Set(names.flatMap((name) => [name, fold(name)]))]
    const proxies = kind === 'common_name' || kind === 'user_name' ? [] : spellings
    const values = [...spellings, ...proxies.map((address) => `smtp:${address}`)]
    const taken = await directory.taken(ATTRIBUTES[kind], values)
    return new Set([...taken].map((value) => value.replace(PROXY, '')))
  }
