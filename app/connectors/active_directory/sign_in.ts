import type { Client } from 'ldapts'
import type { DirectoryEntry, SignIn, SignInRefusal } from '#connectors/directory'
import { bindRefusal } from '#connectors/active_directory/bind_refusals'
import { asked, entryOf } from '#connectors/active_directory/entries'
import { accounts, both } from '#connectors/active_directory/filters'
import { type Login, whoHas } from '#connectors/active_directory/login'
import {
  isDomainName,
  type NamingContexts,
  realmOf,
} from '#connectors/active_directory/naming_contexts'
import { closeClient, openClient } from '#connectors/active_directory/open_client'
import type { Settled } from '#connectors/active_directory/options'
import { search } from '#connectors/active_directory/search'

/** The answer to somebody who is not let in. */
export const refused = (because: SignInRefusal): SignIn => ({ ok: false, because })

/** Who may have meant this login: two at most. */
export async function whoMeans(
  client: Client,
  contexts: NamingContexts,
  login: Login,
  wanted: string[]
): Promise<DirectoryEntry[]> {
  if (login.domain && !(await isDomainName(client, contexts, login.domain))) return []
  const filter = both(accounts(), whoHas(login, realmOf(contexts)))
  const options = { filter, attributes: asked(wanted), sizeLimit: 2 }
  const { entries } = await search(client, contexts.domain, options)
  return entries.map((entry) => entryOf(entry, wanted))
}

/** Signs in as that account on a connection of its own, so that the kept ones stay the service account's. */
export async function provePassword(
  settled: Settled,
  { id, dn }: DirectoryEntry,
  password: string
): Promise<SignIn> {
  try {
    await closeClient(await openClient(settled, dn, password))
    return { ok: true, id }
  } catch (error) {
    return refused(bindRefusal(error))
  }
}
