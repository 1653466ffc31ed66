import {
  type Client,
  type Control,
  PagedResultsControl,
  SearchEntry,
  type SearchOptions,
  SearchResponse,
} from 'ldapts'
import { PageControl, withoutReferrals } from '#connectors/active_directory/controls'

const NO_COOKIE = Buffer.alloc(0)

/** What a search brought, as it came. */
export interface Found {
  entries: SearchEntry[]
  /** Where the listing goes on; empty at its end. */
  cookie: Buffer
}

/**
 * Searches and listens: ldapts's own result has an empty list both for an attribute that was cleared and for
 * one that wasn't sent, and keeps the cookie to itself. One search at a time on a connection.
 */
export async function search(
  client: Client,
  base: string,
  options: SearchOptions,
  ...controls: Control[]
): Promise<Found> {
  const found: Found = { entries: [], cookie: NO_COOKIE }
  const listen = (message: unknown) => hear(found, message)
  client['messageParser'].on('message', listen)
  try {
    await client.search(base, options, [withoutReferrals(), ...controls])
    return found
  } finally {
    client['messageParser'].off('message', listen)
  }
}

function hear(found: Found, message: unknown) {
  if (message instanceof SearchEntry) found.entries.push(message)
  if (message instanceof SearchResponse) found.cookie = cookieOf(message)
}

function cookieOf({ controls = [] }: SearchResponse) {
  const page = controls.find((control) => control instanceof PagedResultsControl)
  return Buffer.from(page?.value?.cookie ?? NO_COOKIE)
}

/** The entries page by page, also past a page without any. */
export async function* searchPages(
  client: Client,
  base: string,
  options: SearchOptions,
  size: number
) {
  let cookie: Buffer = NO_COOKIE
  do {
    const page = await search(client, base, options, new PageControl(size, cookie))
    yield page.entries
    cookie = page.cookie
  } while (cookie.length > 0)
}
