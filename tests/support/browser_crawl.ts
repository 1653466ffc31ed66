import type { Page } from 'playwright'
import { base } from '#tests/support/browser_seat'

const MOST_PAGES = 120

/** Files to download, mail shown as mail, and what a token makes new every time. */
export const LEFT_ALONE = [
  /\/letter$/,
  /\/file$/,
  /^\/mailbox\/[^/]+\/html$/,
  /^\/mail-texts\/.*\/html$/,
]
const HREFS = '[...document.querySelectorAll("a[href]:not([download])")].map((link) => link.href)'

/** What pages that differ only in which record they show have in common. */
export const patternOf = (path: string) => {
  const { pathname, searchParams } = new URL(path, base())
  const route = pathname
    .replace(/\/\d+(?=\/|$)/g, '/:id')
    .replace(/^\/mail-texts\/[^/]+/, '/mail-texts/:kind')
    .replace(/^\/mailbox\/[^/]+/, '/mailbox/:id')
    .replace(/^\/k\/[^/]+/, '/k/:token')
  const show = searchParams.get('show')
  return show ? `${route}?show=${show}` : route
}

/** Visits where it starts, and follows every link from there to each kind of page once. */
export async function crawl(page: Page, starts: string[], visit: (path: string) => Promise<void>) {
  const found = new Map(starts.map((path) => [patternOf(path), path]))
  const waiting = [...starts]
  for (let n = 0; n < MOST_PAGES && waiting.length > 0; n++) {
    await visit(waiting.shift()!)
    for (const path of await linksOn(page)) {
      if (found.has(patternOf(path))) continue
      found.set(patternOf(path), path)
      waiting.push(path)
    }
  }
  return [...found.keys()]
}

async function linksOn(page: Page) {
  const links = (await page.evaluate(HREFS)) as string[]
  return links
    .map((link) => new URL(link, base()))
    .filter(
      ({ origin, pathname }) => origin === base() && !LEFT_ALONE.some((one) => one.test(pathname))
    )
    .map(({ pathname, search }) => pathname + search)
}
