import { readdirSync } from 'node:fs'
import { test } from '@japa/runner'
import string from '@poppinss/string'
import { Parser } from 'htmlparser2'
import { componentCases } from '#tests/unit/view/component_cases'
import { viewForTests } from '#tests/unit/view/view_for_tests'

const hostile = [
  '"><script>alert(1)</script>',
  'a" onmouseover="x',
  "a' onfocus='x",
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{{7*7}}',
  '</textarea></title><img src=x onerror=alert(1)>',
  '\u202Egnp.exe\u2066',
  'a\0b<i>',
]

const folder = new URL('../../../resources/views/components', import.meta.url)
const files = readdirSync(folder).map((file) => file.replace('.edge', ''))

async function render(component: string, props: Record<string, unknown>) {
  const tag = string.camelCase(component)
  const view = viewForTests({ errors: {}, old: {} })
  return view.renderRaw(`@${tag}({ ...given })\n<p>inside</p>\n@end\n`, { given: props })
}

/** The elements and attribute names a browser would see, in order, without any of the text. */
function skeleton(html: string) {
  const seen: string[] = []
  const addresses: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (inIcon(name)) return
      seen.push([name, ...Object.keys(attributes).toSorted()].join(' '))
      for (const key of ['href', 'action', 'formaction', 'src', 'hx-get', 'hx-post'])
        if (attributes[key]) addresses.push(attributes[key])
    },
  })
  parser.end(html)
  return { seen, addresses }
}

const inIcon = (name: string) => ['svg', 'path', 'g', 'circle', 'rect'].includes(name)

test.group('Components and hostile text', () => {
  test('every component file has a case', ({ assert }) => {
    assert.sameMembers(files, Object.keys(componentCases('')))
  })

  for (const component of Object.keys(componentCases(''))) {
    test(`{$i}. ${component} keeps its shape whatever the text says [ASVS 1.2.1]`)
      .with(hostile)
      .run(async ({ assert }, text) => {
        const expected = skeleton(await render(component, componentCases('plain')[component]))
        const html = await render(component, componentCases(text)[component])
        const { seen, addresses } = skeleton(html)
        assert.deepEqual(seen, expected.seen)
        assert.isEmpty(addresses.filter((address) => /script:|^data:/i.test(address)))
        assert.notInclude(html, '<script')
        assert.notInclude(html, '49')
      })
  }
})
