import { type Client, UnavailableCriticalExtensionError } from 'ldapts'
import { CookieRefused } from '#connectors/directory_failures'
import type { ChangePage, Cookie } from '#connectors/directory'
import { DirSyncControl } from '#connectors/active_directory/controls'
import { asked, changedEntryOf } from '#connectors/active_directory/entries'
import { accounts } from '#connectors/active_directory/filters'
import { search } from '#connectors/active_directory/search'

/**
 * Asks DirSync until there is no more. Its base is the whole domain; a unit would be refused.
 * `name` is what a move or rename changes, so that neither is missed.
 */
export async function* readChanges(
  client: Client,
  domain: string,
  since: Cookie | null,
  wanted: string[]
): AsyncGenerator<ChangePage> {
  for (let cookie = since, more = true; more;) {
    const page = await readPage(client, domain, cookie, wanted)
    yield page
    ;({ cookie, more } = page)
  }
}

async function readPage(client: Client, domain: string, since: Cookie | null, wanted: string[]) {
  const control = new DirSyncControl(Buffer.from(since ?? '', 'base64'))
  const options = { filter: accounts(), attributes: asked([...wanted, 'name']) }
  const { entries } = await search(client, domain, options, control).catch(refuseCookie)
  const changed = entries.map((entry) => changedEntryOf(entry, wanted))
  return { entries: changed, cookie: control.cookie.toString('base64'), more: control.more }
}

function refuseCookie(error: unknown): never {
  if (error instanceof UnavailableCriticalExtensionError) throw new CookieRefused(error.message)
  throw error
}
