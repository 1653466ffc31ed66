import { test } from '@japa/runner'
import type { BrowserContext } from 'playwright'
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

  test('every page is legible to everybody', async ({ browserContext }) => {
    const { unit, person } = await givenSchool()
    const page = await signedIn(browserContext, 'hr')
    const paths = [
      ...['/org-units', `/org-units/${unit.id}`, '/org-units/new', `/org-units/${unit.id}/move`],
      ...[`/org-units/${unit.id}/archive`, '/persons', '/persons/new', `/persons/${person.id}`],
      ...[`/persons/${person.id}/edit`, `/persons/${person.id}/employments/new`, '/grants'],
      ...['/persons/import', '/search?q=ohrstrom', '/search?q=zzzz', '/search'],
    ]
    for (const path of paths) {
      await page.goto(base() + path)
      await checkPage(page)
    }
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
