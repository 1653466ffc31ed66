import { test } from '@japa/runner'
import type { BrowserContext } from 'playwright'
import { identityColumns, parseIdentityNumber } from '#people/identity_numbers'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { givenIndexed, reindex } from '#tests/support/given_indexed'
import { checkPage } from '#tests/support/page_checks'

const base = () => `http://${process.env.HOST}:${process.env.PORT}`

async function signedIn(context: BrowserContext, login: string) {
  await context.setExtraHTTPHeaders({ 'accept-language': 'sv' })
  const page = await context.newPage()
  await page.goto(`${base()}/login`)
  await page.getByLabel('Användarnamn').fill(login)
  await page.locator('[name=password]').fill(PASSWORD)
  await page.locator('main button[type=submit]').first().click()
  await page.waitForURL(`${base()}/`)
  return page
}

async function givenSchool() {
  const boss = await givenIndexed({ preferredName: 'Maria', familyName: 'Lindqvist' })
  const top = await given.unit({ name: 'Exempelkommun', manager: boss })
  const unit = await given.unit({ name: 'Norrskolan', parent: top })
  const person = await givenIndexed({ preferredName: 'Åsa', familyName: 'Öhrström' })
  await given.employment(person, unit, { lastDate: '2029-12-31' })
  await reindex(person)
  await given.user({ login: 'hr', duties: ['administrator', 'hr_officer'] })
  await given.user({ login: 'asa', person })
  return { unit, person }
}

test.group('People in a browser', (group) => {
  group.each.setup(() => emptyDatabase())

  test('what links do not lead to is legible to everybody', async ({ browserContext }) => {
    const { unit } = await givenSchool()
    const page = await signedIn(browserContext, 'hr')
    const paths = [`/org-units/${unit.id}/archive`, '/search?q=ohrstrom', '/search?q=zzzz']
    for (const path of paths) {
      await page.goto(base() + path)
      await checkPage(page)
    }
  }).timeout(400_000)

  test('showing an identity number is legible to everybody, asked, refused and shown', async ({
    browserContext,
  }) => {
    const { person } = await givenSchool()
    await person.merge(identityColumns(parseIdentityNumber('196408233234'))).save()
    await person.merge({ birthDate: '1964-08-23' }).save()
    const page = await signedIn(browserContext, 'hr')
    await page.goto(`${base()}/persons/${person.id}/identity-number`)
    await checkPage(page)
    await page.locator('main button[type=submit]').first().click()
    await page.locator('.error-summary').waitFor()
    await checkPage(page)
    await page.locator('[name=reason]').fill('Jämför med anställningsavtalet')
    await page.locator('main button[type=submit]').first().click()
    await page.getByText('19640823-3234').or(page.locator('input[value="19640823-3234"]')).waitFor()
    await checkPage(page)
  })

  test('the review of an import is legible to everybody', async ({ browserContext }) => {
    await givenSchool()
    const page = await signedIn(browserContext, 'hr')
    await page.goto(`${base()}/persons/import`)
    const rows = [
      'Förnamn;Efternamn;Personnummer;Enhet;Titel;Första dag',
      'Eva;Öhrn;;Norrskolan;Lärare;2020-01-01',
      'Bo;Annan;640823-3235;Norrskolan;Lärare;2020-01-01',
      'Siv;Lind;;Ingenstans;Lärare;i morgon',
    ]
    const buffer = Buffer.from(rows.join('\n'))
    await page.locator('[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
    await page.locator('main button[type=submit]').first().click()
    await page.waitForURL(/persons\/import\/./)
    await checkPage(page)
  })

  test('a form that somebody else saved first is legible', async ({ browserContext }) => {
    const { unit } = await givenSchool()
    const page = await signedIn(browserContext, 'hr')
    await page.goto(`${base()}/org-units/${unit.id}/edit`)
    await unit.merge({ version: 2 }).save()
    await page.locator('main button[type=submit]').first().click()
    await page.locator('#version').waitFor()
    await checkPage(page)
  })

  test('a refused form is legible too, and Mitt', async ({ browserContext }) => {
    const { person } = await givenSchool()
    const page = await signedIn(browserContext, 'hr')
    await page.goto(`${base()}/persons/${person.id}/employments/new`)
    await page.locator('main button[type=submit]').first().click()
    await page.locator('.error-summary').waitFor()
    await checkPage(page)
    await browserContext.clearCookies()
    const own = await signedIn(browserContext, 'asa')
    await own.goto(`${base()}/mine`)
    await checkPage(own)
  })

  test('hits show below the field as one types', async ({ browserContext, assert }) => {
    await givenSchool()
    const page = await signedIn(browserContext, 'hr')
    await page.locator('#search').pressSequentially('ohrst')
    const hit = page.locator('#found a', { hasText: 'Åsa Öhrström' })
    await hit.waitFor()
    await hit.click()
    assert.include(await page.locator('h1').textContent(), 'Åsa Öhrström')
  })
})
