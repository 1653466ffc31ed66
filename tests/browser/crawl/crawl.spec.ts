import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import Order from '#orders/models/order'
import Person from '#people/models/person'
import { crawl, patternOf } from '#tests/support/browser_crawl'
import { linkIn, newestTo } from '#tests/support/browser_mail'
import { base, Seat } from '#tests/support/browser_seat'
import { listen, soundProblems } from '#tests/support/browser_sound'
import { emptyDatabase } from '#tests/support/database'
import { checkPage } from '#tests/support/page_checks'
import { givenTown, LOGINS } from '#tests/browser/crawl/given_town'

/** Kinds of pages that have been looked at closely, by anybody. */
const seen = new Set<string>()

/** The same visitor with script off. */
async function withoutScript(browser: Browser, { context }: Seat) {
  const twin = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'sv-SE',
    storageState: await context.storageState(),
  })
  return twin.newPage()
}

async function linkOfIt() {
  const { workEmail } = await Person.findByOrFail('preferredName', 'Ali')
  return linkIn(await newestTo(workEmail!, 'Att kvittera'), '/k/')
}

/** The orders look different in each state, and lead to different pages. */
const everyOrder = async () => (await Order.query().orderBy('id')).map(({ id }) => `/orders/${id}`)

/** Everything wrong with the pages that this visitor can reach. */
async function problemsFor(browser: Browser, seat: Seat, starts: string[]) {
  const { page } = seat
  const plain = await withoutScript(browser, seat)
  const heard = listen(page)
  const problems: string[] = []
  const patterns = await crawl(page, starts, async (path) => {
    const found = await problemsAt(seat, path)
    await plain.goto(base() + path)
    const heading = await plain.locator('h1').first().innerText()
    if (heading !== (await seat.heading())) found.push(`has h1 "${heading}" without script`)
    problems.push(...[...found, ...heard()].map((one) => `${path}: ${one}`))
  })
  await plain.context().close()
  return { problems, patterns }
}

async function problemsAt({ page }: Seat, path: string) {
  await page.setViewportSize({ width: 390, height: 900 })
  const answer = await page.goto(base() + path)
  if (answer?.status() !== 200) return [`answers ${answer?.status()}`]
  return [...(await soundProblems(page)), ...(await closerProblems(page, path))]
}

/** Looks closely at a kind of page the first time that anybody comes to one. */
async function closerProblems(page: Seat['page'], path: string) {
  if (seen.has(patternOf(path))) return []
  seen.add(patternOf(path))
  try {
    await checkPage(page)
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}

test.group('Every page', (group) => {
  group.setup(async () => {
    await emptyDatabase()
    await givenTown()
  })

  test('that anybody can reach without signing in is sound', async ({ assert, browser }) => {
    const seat = await Seat.take(browser)
    const starts = ['/login', '/password-resets/new', '/mailbox', await linkOfIt()]
    const { problems } = await problemsFor(browser, seat, starts)
    assert.deepEqual(problems, [])
    await seat.leave()
  }).timeout(240_000)

  for (const login of LOGINS)
    test(`that ${login} can reach by links is sound`, async ({ assert, browser }) => {
      const seat = await Seat.signedIn(browser, login)
      const starts = login === 'maria' ? ['/', ...(await everyOrder())] : ['/']
      const { problems, patterns } = await problemsFor(browser, seat, starts)
      if (process.env.CRAWLED) console.log(login, patterns.length, patterns.join(' '))
      assert.deepEqual(problems, [])
      await seat.leave()
    }).timeout(600_000)
})
