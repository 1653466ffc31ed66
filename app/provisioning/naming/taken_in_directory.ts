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
const localPart = (address: string) => address.replace(/@.*/, '')

/**
 * Asks a directory. Windows takes Åsa and Asa for one name and Samba doesn't, so both spellings are
 * asked for. A common name is asked for in all of the directory, which is stricter than it need be.
 */
export const takenIn =
  (directory: Pick<Directory, 'taken'>): TakenInDirectory =>
  async (kind, names) => {
    const spellings = bothSpellings(names)
    const values = isAddress(kind) ? spellings.flatMap((one) => [one, `smtp:${one}`]) : spellings
    const taken = [...(await directory.taken(ATTRIBUTES[kind], values))]
    const implied = kind === 'upn' ? await impliedBy(directory, names) : []
    return new Set([...taken.map((value) => value.replace(PROXY, '')), ...implied])
  }

const bothSpellings = (names: string[]) => [...new Set(names.flatMap((name) => [name, fold(name)]))]

const isAddress = (kind: NameKind) => kind === 'upn' || kind === 'mail'

/** Whoever has a user name has it before the @ too, said or not: nobody else may (Samba: code 68). */
async function impliedBy(directory: Pick<Directory, 'taken'>, names: string[]) {
  const answer = await directory.taken(ATTRIBUTES.user_name, bothSpellings(names.map(localPart)))
  const userNames = new Set([...answer].map(fold))
  return names.filter((name) => userNames.has(fold(localPart(name))))
}
