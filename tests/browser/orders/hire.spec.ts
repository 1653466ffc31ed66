import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { clock } from '#shared/clock'
import { addDays } from '#shared/clock'
import db from '@adonisjs/lucid/services/db'
import Order from '#orders/models/order'
import OrderLine from '#orders/models/order_line'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { givenSchool, placeHire, sign } from '#tests/support/given_hire'
import { checkPage } from '#tests/support/page_checks'
import { until } from '#tests/support/until'

const base = `http://${process.env.HOST}:${process.env.PORT}`

/** A school whose role is proposed for its teachers, and a manager and an HR officer who can sign in. */
async function proposedRole() {
  const school = await givenSchool()
  const role = await given.role('Lärare', [school.account, school.system])
  const proposal = { role_id: role.id, title: 'Lärare', title_key: 'larare' }
  await db.table('role_proposals').insert({ ...proposal, org_unit_id: school.unit.id })
  const extra = await given.item({ name: 'Tagg hus B', administrators: [school.admin] })
  await given.user({ person: school.manager, login: 'maria' })
  await given.user({ login: 'per', duties: ['hr_officer'] })
  return { ...school, role, extra }
}

async function signIn(page: Page, login: string) {
  await page.goto(`${base}/login`)
  await page.fill('#login', login)
  await page.fill('#password', PASSWORD)
  await page.click('main .btn-primary')
}

async function typeHire(page: Page, values: { unit: number; familyName?: string }) {
  await page.goto(`${base}/orders/new`)
  await page.fill('#givenNames', 'Åsa Maria')
  await page.fill('#familyName', values.familyName ?? 'Öhrström')
  await page.fill('#privateEmail', 'asa@example.se')
  const units = await page.locator('#orgUnitId option').count()
  if (units > 1) await page.selectOption('#orgUnitId', String(values.unit))
  await page.fill('#title', 'Lärare')
  await page.selectOption('#form', 'permanent')
  await page.fill('#startDate', addDays(clock.today(), 49))
}

const next = (page: Page) => page.click('main .btn-primary')

for (const script of [true, false])
  test.group(`Ordering a hire in a browser, script ${script ? 'on' : 'off'}`, (group) => {
    group.each.setup(() => emptyDatabase())

    test('leads to a parked order whose lines were chosen', async ({ assert, browser }) => {
      const { unit, extra, system } = await proposedRole()
      const context = await browser.newContext({ javaScriptEnabled: script, locale: 'sv-SE' })
      const page = await context.newPage()
      await signIn(page, 'maria')
      await typeHire(page, { unit: unit.id, familyName: '12' })
      await next(page)
      assert.include(await page.innerText('.error-summary'), 'Skriv med bokstäver')
      assert.equal(await page.inputValue('#givenNames'), 'Åsa Maria')
      await page.fill('#familyName', 'Öhrström')
      await next(page)
      assert.isTrue(await page.isChecked('#roles-1'))
      await page.uncheck(`input[name="lines[]"][value="${system.id}-0"]`)
      await page.selectOption('#extra', `${extra.id}-0`)
      await page.fill('#note', 'Rum 12')
      await page.click('button[value="add"]')
      await page.waitForSelector(`input[name="extras[]"][value="${extra.id}-0"]`, {
        state: 'attached',
      })
      assert.isFalse(await page.isChecked(`input[name="lines[]"][value="${system.id}-0"]`))
      await next(page)
      assert.equal(await page.inputValue('#preferredName'), 'Åsa')
      await next(page)
      assert.include(await page.innerText('h1'), 'Åsa Öhrström börjar som lärare')
      const order = await Order.firstOrFail()
      assert.equal(order.state, 'parked')
      const lines = await OrderLine.query().where('order_id', order.id).preload('item')
      assert.sameMembers(
        lines.map(({ item }) => item.name),
        ['AD-konto', 'Tagg hus B']
      )
      assert.include(
        lines.map(({ note }) => note),
        'Rum 12'
      )
      await context.close()
    })

    test('HR signs several contracts with one press', async ({ assert, browser }) => {
      const school = await proposedRole()
      await placeHire(school, [school.account], { familyName: 'Ek' })
      await placeHire(school, [school.account], { familyName: 'Alm' })
      const context = await browser.newContext({ javaScriptEnabled: script, locale: 'sv-SE' })
      const page = await context.newPage()
      await signIn(page, 'per')
      await page.goto(`${base}/contracts`)
      for (const box of await page.locator('[data-pick]').all()) await box.check()
      await page.click('.bulk-bar .btn-primary')
      assert.include(await page.innerText('body'), '2 avtal är signerade')
      assert.include(await page.innerText('main'), 'Inga avtal väntar på dig')
      await context.close()
    })
  })

test.group('The pages of orders', (group) => {
  group.each.setup(() => emptyDatabase())

  test('can be read by everybody, are valid and light', async ({ browser }) => {
    const school = await proposedRole()
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    const open = await OrderLine.findByOrFail('orderId', order.id)
    const waiting = await placeHire(school, [school.account], { familyName: 'Ek' })
    const context = await browser.newContext({ locale: 'sv-SE' })
    const page = await context.newPage()
    await signIn(page, 'maria')
    await typeHire(page, { unit: school.unit.id, familyName: 'Alm' })
    await next(page)
    const draft = page.url().replace(/\/roles$/, '')
    await checkPage(page)
    await next(page)
    await checkPage(page)
    const own = ['/orders', '/orders/new', '/orders?show=drafts', `/orders/${order.id}`]
    const pages = ['change', 'wishes', 'cancellation', `lines/${open.id}/decision`]
    for (const path of [...own, ...pages.map((one) => `/orders/${order.id}/${one}`)]) {
      await page.goto(base + path)
      await checkPage(page)
    }
    await page.goto(`${draft}/draft`)
    await checkPage(page)
    await context.clearCookies()
    await signIn(page, 'per')
    const { id } = await db.from('contracts').where('order_id', waiting.id).firstOrFail()
    for (const path of ['/contracts', `/contracts/${id}`, `/contracts/${id}/withdrawal`]) {
      await page.goto(base + path)
      await checkPage(page)
    }
    await context.close()
  }).timeout(240_000)

  test('refresh their progress without moving focus', async ({ assert, browser }) => {
    const school = await proposedRole()
    const order = await placeHire(school, [school.account, school.system])
    const context = await browser.newContext({ locale: 'sv-SE' })
    const page = await context.newPage()
    await signIn(page, 'maria')
    await page.clock.install()
    await page.goto(`${base}/orders/${order.id}`)
    assert.include(await page.innerText('.state'), 'HR bekräftar')
    await page.focus('text=Avbryt beställningen')
    await sign(order)
    await page.clock.runFor(16_000)
    await until('the page tells what is awaited now', async () =>
      (await page.innerText('.state')).includes('AD-konto')
    )
    const focused = await page.evaluate('document.activeElement.textContent')
    assert.include(String(focused), 'Avbryt beställningen')
    await context.close()
  })
})
