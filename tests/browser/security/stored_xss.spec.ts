import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import type { Walker } from '#tests/functional/auth/walk/walkers'
import { Seat } from '#tests/support/browser_seat'
import { givenHostileTown } from './xss/hostile_town.js'
import { pagesToSee } from './xss/pages.js'
import { numbersIn, PAYLOADS } from './xss/payloads.js'
import { Store } from './xss/store.js'
import { WatchedPage } from './xss/watched_page.js'

/** What a reader's pages did that they should not, and the numbers of the texts that they showed. */
async function readBy(browser: Browser, walker: Walker, paths: string[]) {
  const seat = await Seat.signedIn(browser, walker)
  const watched = await WatchedPage.open(seat.context)
  const problems: string[] = []
  const shown = new Set<number>()
  for (const path of paths) {
    const seen = await watched.visit(path)
    problems.push(...seen.problems)
    for (const number of numbersIn(seen.html)) shown.add(number)
  }
  await seat.leave()
  return { problems, shown }
}

test.group('Texts that would run script', (group) => {
  const store = new Store(PAYLOADS)
  let town: Awaited<ReturnType<typeof givenHostileTown>>

  group.setup(async () => {
    town = await givenHostileTown(store)
  })
  group.each.timeout(900_000)

  test('are a thousand, and every kind of form has taken some of them', ({ assert }) => {
    assert.lengthOf(PAYLOADS, 1_000)
    assert.isAtLeast(store.taken.size, 60)
    assert.includeMembers([...store.taken], FIELDS)
  })

  test('stand on every page that shows what was typed, in mails too, and none of them runs, loads or becomes part of the page [ASVS 1.2.1, 1.2.2, 1.3.7, 3.4.3]', async ({
    assert,
    browser,
  }) => {
    const shown = new Set<number>()
    for (const [walker, paths] of await pagesToSee(town.waiting, town.items)) {
      const read = await readBy(browser, walker, paths)
      assert.deepEqual(read.problems, [], walker)
      for (const number of read.shown) shown.add(number)
    }
    assert.deepEqual(
      PAYLOADS.filter(({ number }) => !shown.has(number)),
      []
    )
  }).tags(['@chaos'])

  test('are found by searching while one types, and none of them runs then', async ({
    assert,
    browser,
  }) => {
    const seat = await Seat.signedIn(browser, 'administrator')
    const watched = await WatchedPage.open(seat.context)
    await watched.visit('/')
    await watched.page.locator('#search').pressSequentially('onerror')
    await watched.page.locator('#found a').first().waitFor()
    assert.match(await watched.page.locator('#found').innerText(), /~\d+~/)
    assert.deepEqual(await watched.after('the search'), [])
    await seat.leave()
  })
})

/** A few of each kind, so that a form that begins to refuse all of them is noticed. */
const FIELDS = [
  'POST /orders title',
  'POST /orders givenNames',
  'PUT /orders/:id/check caseNumber',
  'PUT /orders/:id/roles note',
  'POST /orders/:id/cancellation reason',
  'POST /orders/:id/rejection reason',
  'POST /orders/:id/lines/:line_id/answer answer',
  'POST /contracts/:id/decline reason',
  'POST /acknowledgements lines[l5][remark]',
  'POST /org-units name',
  'POST /persons/:person/employments title',
  'POST /catalogue name',
  'POST /catalogue levels[0][name]',
  'POST /catalogue/mailboxes name',
  'POST /roles name',
  'POST /roles proposals[0][title]',
  'POST /users login',
  'PUT /operations/:id reason',
  'PUT /settings organisationName',
  'PUT /mail-texts/:kind/:locale subject',
  'PUT /mail-texts/:kind/:locale body',
]
