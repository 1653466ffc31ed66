import type { Client } from 'ldapts'
import { entryOf } from '#connectors/active_directory/entries'
import { both, equals } from '#connectors/active_directory/filters'
import { search } from '#connectors/active_directory/search'

/** Where the domain and its forest's configuration begin. */
export interface NamingContexts {
  domain: string
  configuration: string
}

const WANTED = ['defaultNamingContext', 'configurationNamingContext']

/** Asks the domain controller itself (rootDSE) [MS-ADTS 3.1.1.3.2]. */
export async function readNamingContexts(client: Client): Promise<NamingContexts> {
  const { entries } = await search(client, '', { scope: 'base', attributes: WANTED })
  const { attributes } = entryOf(entries[0], WANTED)
  const [[domain], [configuration]] = WANTED.map((name) => attributes[name])
  return { domain, configuration }
}

/** The domain's DNS name, in lower case. */
export const realmOf = ({ domain }: NamingContexts) =>
  domain.replace(/,?DC=/gi, '.').slice(1).toLowerCase()

/** Whether the domain has this NetBIOS name, as in `DOMAIN\name`. */
export async function isDomainName(client: Client, contexts: NamingContexts, netbios: string) {
  const filter = both(equals('nCName', contexts.domain), equals('nETBIOSName', netbios))
  const base = `CN=Partitions,${contexts.configuration}`
  const { entries } = await search(client, base, { scope: 'one', filter, attributes: ['cn'] })
  return entries.length === 1
}
