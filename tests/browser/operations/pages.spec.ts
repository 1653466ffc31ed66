import { test } from '@japa/runner'
import type { BrowserContext, Page } from 'playwright'
import { sealBacklog } from '#audit/chain/seal_entries'
import { CANARY, givenAccount, sealed } from '#tests/functional/handover/given_handover'
import { givenIntent } from '#tests/functional/operations/given_intent'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { checkPage } from '#tests/support/page_checks'

const base = () => `http://${process.env.HOST}:${process.env.PORT}`

async function pageOf(context: BrowserContext) {
  await context.setExtraHTTPHeaders({ 'accept-language': 'sv' })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

async function signedIn(context: BrowserContext, login: string) {
  const page = await pageOf(context)
  await page.goto(`${base()}/login`)
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main button[type=submit]').first().click()
  await page.waitForURL(`${base()}/`)
  return page
}

/** Goes there and checks; with PICTURES set, also takes a picture of it at both widths and schemes. */
async function check(page: Page, path: string, name: string) {
  if (path) await page.goto(base() + path)
  await picture(page, name)
  if (path) await checkPage(page)
}

async function picture(page: Page, name: string) {
  const folder = process.env.PICTURES
  if (!folder) return
  for (const width of [390, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: `${folder}/${name}-${width}-${colorScheme}.png`,
        fullPage: true,
      })
    }
}

test.group('Pages of sign-in, hand-over, operations and audit', (group) => {
  group.each.setup(() => emptyDatabase())

  test('those for everybody are legible', async ({ browserContext }) => {
    const page = await pageOf(browserContext)
    await check(page, '/login', 'login')
    await check(page, '/password-resets/new', 'reset-new')
    await check(page, '/password-resets/AAAA', 'reset-old')
  }).timeout(60_000)

  test('those of administrators are legible', async ({ browserContext }) => {
    const person = await given.person({ preferredName: 'Åsa', familyName: 'Öhrström' })
    const maria = await given.user({ person, login: 'maria', duties: ['it'] })
    await given.user({ login: 'anna', duties: ['administrator'] })
    const page = await signedIn(browserContext, 'anna')
    await check(page, '/users', 'users')
    await check(page, '/users/new?q=a', 'users-new')
    await check(page, '/users/directory', 'users-directory')
    await check(page, `/users/${maria.id}`, 'user')
    await check(page, '/password/edit', 'password')
  }).timeout(90_000)

  test('those of operators and auditors are legible', async ({ browserContext }) => {
    const { order } = await givenAccount()
    const id = await givenIntent({ ids: JSON.stringify({ orderId: order.id }) })
    await givenIntent({ kind: 'notifications.deliver', failure: 'mail_refused' })
    await sealBacklog()
    await given.user({ login: 'ivar', duties: ['it', 'auditor'] })
    const page = await signedIn(browserContext, 'ivar')
    await check(page, '/operations', 'operations')
    await check(page, `/operations/${id}`, 'intent')
    await check(page, '/audit', 'audit')
  }).timeout(90_000)

  test('hand-over works with the keyboard, once, and is legible', async ({
    browserContext,
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const page = await signedIn(browserContext, hire.login)
    await check(page, '/handovers', 'handovers')
    await check(page, `/handovers/${id}`, 'handover')
    await page.getByRole('button', { name: 'Visa lösenordet' }).press('Enter')
    await page.waitForSelector('.receipt')
    assert.include(await page.content(), CANARY)
    await picture(page, 'opened')
    await page.getByRole('link', { name: 'Jag har lämnat över det' }).click()
    await check(page, `/handovers/${id}`, 'handover-opened')
    assert.notInclude(await page.content(), CANARY)
  }).timeout(90_000)

  test('hand-over works without JavaScript', async ({ browser, assert }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await signedIn(context, hire.login)
    await page.goto(`${base()}/handovers/${id}`)
    await page.getByRole('button', { name: 'Visa lösenordet' }).click()
    assert.include(await page.content(), CANARY)
    await context.close()
  }).timeout(60_000)
})
