import { test } from '@japa/runner'
import { safeHref } from '#shared/view/safe_href'
import { fieldState } from '#shared/view/field_state'
import { viewForTests } from '#tests/unit/view/view_for_tests'

const render = (template: string, shared = {}) => viewForTests(shared).renderRaw(template)

test.group('Fields', () => {
  test('what was typed wins over the stored value', async ({ assert }) => {
    const html = await render("@!input({ name: 'name', label: 'Namn', value: 'stored' })", {
      old: { name: 'typed' },
    })
    assert.include(html, 'value="typed"')
    assert.notInclude(html, 'stored')
  })

  test('an error stands before its field and is tied to it', async ({ assert }) => {
    const html = await render("@!input({ name: 'lines[0][level]', label: 'Nivå', hint: 'Välj' })", {
      errors: { 'lines.0.level': 'Välj en nivå' },
    })
    assert.include(html, 'aria-describedby="lines-0-level-hint lines-0-level-error"')
    assert.include(html, 'aria-invalid="true"')
    assert.isBelow(html.indexOf('Välj en nivå'), html.indexOf('<input'))
  })

  test('the summary links to the fields', async ({ assert }) => {
    const html = await render('@!errorSummary()', { errors: { 'lines.0.level': 'Välj en nivå' } })
    assert.include(html, 'href="#lines-0-level"')
  })

  test('a password is never printed', async ({ assert }) => {
    const html = await render(
      "@!input({ name: 'password', label: 'Lösenord', type: 'password', value: 'hemligt' })",
      { old: { password: 'hemligt' } }
    )
    assert.notInclude(html, 'hemligt')
  })

  test('an unticked box stays unticked when the form comes back', async ({ assert }) => {
    const box = "@!checkbox({ name: 'agreed', label: 'Läst', checked: true })"
    assert.include(await render(box), ' checked')
    assert.notInclude(await render(box, { old: { name: 'Åsa' } }), ' checked')
    assert.include(await render(box, { old: { agreed: '1' } }), ' checked')
  })

  test('a form spoofs its method and carries both tokens', async ({ assert }) => {
    const html = await render("@form({ action: '/a?b=1', method: 'DELETE', token: 't1' })\n@end")
    assert.include(html, 'action="/a?b=1&amp;_method=DELETE"')
    assert.include(html, 'name="_csrf"')
    assert.include(html, 'name="idempotency_token" value="t1"')
  })

  test('a field name cannot reach outside what was typed [ASVS 15.3.6]', ({ assert }) => {
    assert.equal(fieldState({ old: {} }, '__proto__[name]').value, '')
    assert.equal(fieldState({ old: { a: 'text' } }, 'a[length]').value, '')
  })

  test('addresses that could run script or leave unseen become # [ASVS 1.2.2]')
    .with([
      'javascript:alert(1)',
      'JaVa\nScript:x',
      ' vbscript:x',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      '',
      null,
    ])
    .run(({ assert }, address) => assert.equal(safeHref(address), '#'))

  test('ordinary addresses are left alone')
    .with([
      '/orders?after=a:b',
      '#main',
      'https://exempel.se/x',
      'mailto:a@b.se',
      'tel:018-000',
      '?q=x',
      'orders/1',
    ])
    .run(({ assert }, address) => assert.equal(safeHref(address), address))
})
