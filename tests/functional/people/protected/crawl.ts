import { size } from '#tests/support/size'
import type { Visitor } from '#tests/support/visitor'

const LINK = /(?:href|hx-get|action|src)="(\/[^"]*)"/g
/** Of addresses that differ only in numbers or what is asked for, this many are followed. */
const MOST_ALIKE = size(3, 200)
/** Mails are looked at by themselves. */
const NO_PAGE = /^\/(assets|favicon|first-run|gallery|login|mailbox)/

const plain = (address: string) => address.replaceAll('&amp;', '&').replace(/#.*$/, '')

/** Every page that can be reached by links from these addresses, and what it says. */
export async function* crawl(who: Visitor, from: string[]) {
  const waiting = [...from]
  const seen = new Set(waiting)
  const shapes = new Map<string, number>()
  while (waiting.length > 0) {
    const address = waiting.shift()!
    const page = await who.get(address)
    yield { address, page }
    if (page.location?.startsWith('/')) add(page.location)
    if (page.headers.get('content-type')?.includes('html'))
      for (const [, link] of page.text.matchAll(LINK)) add(plain(link))
  }

  function add(address: string) {
    if (seen.has(address) || NO_PAGE.test(address)) return
    const shape = address.replaceAll(/\d+/g, '1').replaceAll(/=[^&]*/g, '')
    const times = shapes.get(shape) ?? 0
    if (times >= MOST_ALIKE) return
    shapes.set(shape, times + 1)
    seen.add(address)
    waiting.push(address)
  }
}
