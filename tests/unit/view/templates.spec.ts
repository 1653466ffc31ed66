import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'
import string from '@poppinss/string'

const views = fileURLToPath(new URL('../../../resources/views/', import.meta.url))
const templates = readdirSync(views, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.edge'))
  .map((file) => ({ file, text: readFileSync(views + file, 'utf8') }))
const forWeb = templates.filter(({ file }) => !file.startsWith('mails'))
const holding = (found: RegExp) =>
  forWeb.filter(({ text }) => found.test(text)).map(({ file }) => file)

test.group('Templates', () => {
  test('no template prints unescaped text, except the content of a slot [ASVS 1.2.1]', ({
    assert,
  }) => {
    assert.isEmpty(holding(/\{\{\{(?! await \$slots\.\w+\(\) \}\}\})/))
    assert.isEmpty(holding(/toAttrs|html\.attrs|html\.safe/))
  })

  test('no template needs what the content security policy forbids [ASVS 3.4.3]', ({ assert }) => {
    assert.isEmpty(holding(/\sstyle=|<style|\son[a-z]+=|hx-on|["' ]js:|<script(?! src=)/))
  })

  test('the gallery shows every component', ({ assert }) => {
    const shown = templates
      .filter(({ file }) => file.startsWith('pages/gallery'))
      .map(({ text }) => text)
      .join('\n')
    const missing = templates
      .filter(({ file }) => file.startsWith('components/'))
      .map(({ file }) => string.camelCase(file.slice('components/'.length, -'.edge'.length)))
      .filter((tag) => !new RegExp(`@!?${tag}\\(`).test(shown))
    assert.sameMembers(missing, ['breadcrumb', 'errorSummary'])
  })
})
