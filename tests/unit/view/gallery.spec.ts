import { test } from '@japa/runner'
import { HtmlValidate } from 'html-validate'
import { gallery } from '#shared/view/gallery'
import { viewForTests } from '#tests/unit/view/view_for_tests'
import rules from '../../../.htmlvalidate.json' with { type: 'json' }

const signedIn = { name: 'Maria Lindqvist', detail: 'rektor, Norrskolan', href: '/me' }
const validator = new HtmlValidate(rules as object)

test.group('Gallery', () => {
  test('the {page} page is valid HTML in {locale}')
    .with([
      { page: 'index', locale: 'sv', shared: {} },
      { page: 'index', locale: 'en', shared: {} },
      { page: 'errors', locale: 'sv', shared: gallery.wrong },
    ])
    .run(async ({ assert }, { page, locale, shared }) => {
      const view = viewForTests({ ...gallery.shared, ...shared, locale, signedIn })
      const html = await view.render(`pages/gallery/${page}`, gallery.examples)
      const { results } = await validator.validateString(html)
      assert.isEmpty(results.flatMap(({ messages }) => messages.map(({ message }) => message)))
    })

  test('the title says so when something must be corrected', async ({ assert }) => {
    const view = viewForTests({ ...gallery.shared, ...gallery.wrong })
    const html = await view.render('pages/gallery/errors', gallery.examples)
    assert.include(html, '<title>Fel: Beställ · Kvittens</title>')
  })
})
