import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import type { BrowserContext, Page } from 'playwright'
import { mailboxFiles } from '#shared/mail/mailbox'
import { previewMail } from '#notifications/texts/preview_mail'
import { defaultText } from '#notifications/texts/text_of'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { checkPage } from '#tests/support/page_checks'

const base = () => `http://${process.env.HOST}:${process.env.PORT}`

async function swedishPage(context: BrowserContext) {
  await context.setExtraHTTPHeaders({ 'accept-language': 'sv' })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

async function administratorAt(context: BrowserContext, path: string) {
  await given.user({ login: 'ada', duties: ['administrator'] })
  const page = await swedishPage(context)
  await page.goto(`${base()}/login`)
  await page.getByLabel('Användarnamn').fill('ada')
  await page.getByLabel('Lösenord').fill(PASSWORD)
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.goto(`${base()}${path}`)
  return page
}

async function givenMail() {
  await i18nManager.loadTranslations()
  const { subject, text, html } = await previewMail('wave', 'sv', defaultText('wave', 'sv'))
  await mailboxFiles.put({
    from: 'kvittens@exempelkommun.se',
    to: 'it@exempelkommun.se',
    replyTo: '',
    subject,
    text,
    html,
    messageId: '<wave.0123456789abcdef0123456789abcdef@localhost>',
    references: ['<order.0123456789abcdef0123456789abcdef@localhost>'],
    headers: {},
  })
}

/** Keeps a picture of the page when asked for by SHOTS, a folder. */
async function picture(page: Page, name: string) {
  if (!process.env.SHOTS) return
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png`, fullPage: true })
  }
}

test.group('Mail pages in a browser', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('the list of mail texts holds what every page must hold', async ({ browserContext }) => {
    const page = await administratorAt(browserContext, '/mail-texts')
    await picture(page, 'list')
    await checkPage(page)
  })

  test('a text can be written, previewed, refused and saved', async ({
    browserContext,
    assert,
  }) => {
    const page = await administratorAt(browserContext, '/mail-texts/wave/sv')
    await checkPage(page)
    await page.getByRole('button', { name: 'Förhandsgranska' }).click()
    assert.isTrue(await page.getByRole('heading', { name: 'Så ser mejlet ut' }).isVisible())
    await picture(page, 'preview')
    await page.getByLabel('Text', { exact: true }).fill('Kvittera {linjer}')
    await page.getByRole('button', { name: 'Spara' }).click()
    assert.include(await page.textContent('#body-error'), '{linjer}')
    await picture(page, 'refused')
    await page.getByLabel('Text', { exact: true }).fill('{lines}\n\n{code}\n\n{link}')
    await page.getByRole('button', { name: 'Spara' }).click()
    assert.include((await page.textContent('body'))!, 'Texten är sparad')
    await checkPage(page)
  })

  test('the mailbox and its mails hold what every page must hold', async ({
    browserContext,
    assert,
  }) => {
    await givenMail()
    const page = await swedishPage(browserContext)
    await page.goto(`${base()}/mailbox`)
    await picture(page, 'mailbox')
    await checkPage(page)
    await page.getByRole('link', { name: 'Att kvittera' }).click()
    await picture(page, 'mail')
    await checkPage(page)
    await page.getByRole('link', { name: 'Visa som HTML-mejl' }).click()
    assert.isTrue(await page.getByRole('link', { name: 'Kvittera' }).isVisible())
    await picture(page, 'html')
  })
})
