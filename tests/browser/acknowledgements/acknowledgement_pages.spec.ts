import { test } from '@japa/runner'
import type { BrowserContext } from 'playwright'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { givenMailed, givenOrder, linesOf } from '#tests/support/given_order'
import { checkPage } from '#tests/support/page_checks'

const base = () => `http://${process.env.HOST}:${process.env.PORT}`

async function pageOf(context: BrowserContext) {
  await context.setExtraHTTPHeaders({ 'accept-language': 'sv' })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

/** Eva administers three systems, one of them sensitive; Åsa is to get them all. */
async function givenEva() {
  const eva = await given.person({ preferredName: 'Eva', familyName: 'Berg' })
  await given.user({ person: eva, login: 'eva', duties: ['it'] })
  const administrators = [eva]
  const order = await givenOrder([
    await given.item({ name: 'Edlevo', instructions: 'Välj mallen Lärare.', administrators }),
    await given.item({ name: 'AD-konto', reportsAccount: true, administrators }),
    await given.item({ name: 'Treserva', isSensitive: true, administrators }),
  ])
  const [{ path, link }] = await givenMailed(order)
  return { order, path, code: link.code }
}

async function signedIn(context: BrowserContext) {
  const page = await pageOf(context)
  await page.goto(`${base()}/login`)
  await page.getByLabel('Användarnamn').fill('eva')
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main button[type=submit]').first().click()
  return page
}

test.group('Acknowledging in a browser', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is legible to everybody on every page', async ({ browserContext }) => {
    const { path } = await givenEva()
    const stranger = await pageOf(browserContext)
    await stranger.goto(base() + path)
    await checkPage(stranger)
    const page = await signedIn(browserContext)
    for (const query of ['', '?show=all', '?show=done']) {
      await page.goto(`${base()}/acknowledgements${query}`)
      await checkPage(page)
    }
    await page.goto(base() + path)
    await checkPage(page)
  })

  test('is done with the keyboard alone: outcome, code, Enter', async ({
    browserContext,
    assert,
  }) => {
    const { order, path, code } = await givenEva()
    const page = await pageOf(browserContext)
    await page.goto(base() + path)
    await page.getByLabel('Utförd').first().focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Koden i mejlet').focus()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.getByText('Raden är kvitterad.').waitFor()
    const states = (await linesOf(order)).map(({ state }) => state)
    assert.deepEqual(states, ['done', 'open', 'open'])
  })

  test('asks for a comment only when there is an outcome to comment', async ({
    browserContext,
    assert,
  }) => {
    const { path } = await givenEva()
    const page = await pageOf(browserContext)
    await page.goto(base() + path)
    assert.isFalse(await page.getByLabel('Kommentar').first().isVisible())
    await page.getByLabel('Fråga tillbaka').first().check()
    assert.isTrue(await page.getByLabel('Kommentar').first().isVisible())
  })

  test('works without script, for several lines at one press', async ({ browser, assert }) => {
    const { order } = await givenEva()
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await signedIn(context)
    await page.goto(`${base()}/acknowledgements`)
    await page.getByLabel('Användarnamn').fill('asaohr')
    await page.getByRole('button', { name: 'Alla 3 utförda' }).click()
    await page.getByText('3 rader är kvitterade.').waitFor()
    await context.close()
    const states = (await linesOf(order)).map(({ state }) => state)
    assert.deepEqual(states, ['done', 'done', 'done'])
  })
})
