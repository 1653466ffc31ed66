import type { ChangePage, Cookie } from '#connectors/directory'
import { CookieRefused } from '#connectors/directory_failures'
import type { FakeDomain } from '#connectors/active_directory/fake/fake_domain'

const FORM = /^fake:(\d+):(\d+)$/

/** In the middle of a listing, attributes are still told since where it began. */
const cookieFor = (since: number, seen: number) =>
  Buffer.from(`fake:${since}:${seen}`).toString('base64')

/** @throws CookieRefused for what `cookieFor` didn't make */
function placeOf(cookie: Cookie | null) {
  if (cookie === null) return { since: 0, seen: 0 }
  const form = FORM.exec(Buffer.from(cookie, 'base64').toString())
  if (!form) throw new CookieRefused('not a cookie of this domain')
  return { since: Number(form[1]), seen: Number(form[2]) }
}

/** What changed since a cookie, oldest first, and at least one page, since there is always a new cookie. */
export function* pagesOfChanges(
  { objects }: FakeDomain,
  cookie: Cookie | null,
  wanted: string[],
  pageSize: number
): Generator<ChangePage> {
  const { since, seen } = placeOf(cookie)
  const changed = [...objects.values()]
    .filter((one) => one.kind === 'user' && one.lastStamp() > seen)
    .sort((one, other) => one.lastStamp() - other.lastStamp())
  for (let from = 0; from === 0 || from < changed.length; from += pageSize) {
    const page = changed.slice(from, from + pageSize)
    const entries = page.map((one) => one.changedEntry(wanted, since))
    const last = page.at(-1)?.lastStamp() ?? seen
    const more = from + pageSize < changed.length
    yield { entries, cookie: more ? cookieFor(since, last) : cookieFor(last, last), more }
  }
}
