import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import { addDays, clock } from '#shared/clock'
import { mailboxFiles } from '#shared/mail/mailbox'
import Order from '#orders/models/order'
import { doDueWork } from '#tests/support/background'
import { focused, pressAndLeave, tabTo, toField, toText } from '#tests/support/browser_keyboard'
import { typeDate, typeInto } from '#tests/support/browser_keyboard'
import { codeIn, linkIn, newestTo } from '#tests/support/browser_mail'
import { Seat } from '#tests/support/browser_seat'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool, lineOf, placeHire, sign } from '#tests/support/given_hire'
import { sendAtOnce } from '#tests/support/given_order'
import { until } from '#tests/support/until'

/** A school with two roles, its manager signed in. */
async function givenManager(browser: Browser) {
  await sendAtOnce()
  const school = await givenSchool()
  await given.role('Lärare', [school.account, school.system])
  await given.role('Vikarie', [school.account])
  await given.user({ person: school.manager, login: 'maria' })
  return { ...school, seat: await Seat.signedIn(browser, 'maria') }
}

/** From the top of the page with keys alone: every field, then the button. */
async function describe({ page }: Seat, familyName: string, startDate: string) {
  await typeInto(page, { givenNames: 'Åsa Maria', familyName })
  await typeInto(page, { privateEmail: 'asa@example.se', title: 'Lärare' })
  await toField(page, 'form')
  await page.keyboard.press('ArrowDown')
  await typeDate(page, 'startDate', startDate)
  await toText(page, 'Fortsätt till yrkesroller')
  await pressAndLeave(page)
}

test.group('With the keyboard alone', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('a manager orders a hire, and is led to what is wrong first', async ({
    assert,
    browser,
  }) => {
    const { seat } = await givenManager(browser)
    const { page } = seat
    const startDate = addDays(clock.today(), 21)
    await seat.go('/orders/new')
    await describe(seat, '12', startDate)
    await until('the focus is in the summary of errors', () =>
      page.evaluate<boolean>("document.activeElement.closest('.error-summary') !== null")
    )
    await tabTo(page, (at) => at.text.includes('Skriv med bokstäver'))
    await page.keyboard.press('Enter')
    assert.equal((await focused(page)).id, 'familyName')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Öhrström')
    assert.equal(await page.inputValue('#startDate'), startDate)
    await pressAndLeave(page)
    await tabTo(page, (at) => at.text.startsWith('Lärare'))
    await page.keyboard.press('Space')
    await page.getByText('Edlevo').first().waitFor()
    assert.isTrue((await focused(page)).text.startsWith('Lärare'))
    await toText(page, 'Fortsätt och kontrollera')
    await pressAndLeave(page)
    await toText(page, 'Beställ')
    await pressAndLeave(page)
    assert.include(await seat.heading(), 'Åsa Öhrström börjar som lärare')
    const order = await Order.firstOrFail()
    assert.equal(order.state, 'parked')
    await seat.leave()
  })

  test('IT acknowledges from the link in the mail', async ({ assert, browser }) => {
    const { seat: maria, ...school } = await givenManager(browser)
    await maria.leave()
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    await doDueWork()
    const mail = await newestTo(school.it.workEmail!, 'Att kvittera')
    const seat = await Seat.take(browser)
    const { page } = seat
    await seat.go(linkIn(mail, '/k/'))
    await tabTo(page, (at) => at.text === 'Utförd')
    await page.keyboard.press('Space')
    await tabTo(page, (at) => at.id.includes('user_name'))
    await page.keyboard.type('asaohr')
    await toField(page, 'code')
    await page.keyboard.type(codeIn(mail))
    await pressAndLeave(page)
    await page.getByText('Raden är kvitterad.').waitFor()
    assert.equal((await lineOf(order, school.account)).state, 'done')
    await seat.leave()
  })

  test('an order page shows a new state by itself, and leaves the focus where it is', async ({
    assert,
    browser,
  }) => {
    const { seat, ...school } = await givenManager(browser)
    const { page } = seat
    const order = await placeHire(school, [school.account, school.system])
    await page.clock.install()
    await seat.go(`/orders/${order.id}`)
    await toText(page, 'Avbryt beställningen')
    await sign(order)
    await page.clock.runFor(16_000)
    await page.locator('.state', { hasText: 'AD-konto' }).waitFor()
    assert.equal((await focused(page)).text, 'Avbryt beställningen')
    await seat.leave()
  })
})
