import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { settings } from '#settings/settings'

const base = `http://${process.env.HOST}:${process.env.PORT}`
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

test.group('The settings in a browser', (group) => {
  group.each.setup(() => emptyDatabase())

  for (const javaScriptEnabled of [true, false])
    test(`take a logo and keep it, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
      assert,
      browser,
    }) => {
      const { login } = await given.user({ duties: ['administrator'] })
      const context = await browser.newContext({ locale: 'sv-SE', javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(`${base}/login`)
      await page.fill('#login', login)
      await page.fill('#password', PASSWORD)
      await page.click('main button')
      await page.goto(`${base}/settings`)
      await page.fill('#leadDays', '14')
      await page.setInputFiles('#logo', { name: 'logo.png', mimeType: 'image/png', buffer: png })
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.getByText('Inställningarna är sparade').waitFor()
      const first = await settings.read()
      assert.equal(first.leadDays, 14)
      assert.match(first.logo!, /^data:image\/png;base64,/)
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.getByText('Inställningarna är sparade').waitFor()
      assert.equal((await settings.read()).logo, first.logo)
      const script = Buffer.from('<script>')
      await page.setInputFiles('#logo', { name: 'x.png', mimeType: 'image/png', buffer: script })
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.locator('#logo-error').waitFor()
      assert.equal((await settings.read()).logo, first.logo)
      await context.close()
    })
})
