import { test } from '@japa/runner'
import edge from 'edge.js'

test.group('A value that there is not', () => {
  test('is printed as nothing', async ({ assert }) => {
    assert.equal(await edge.renderRaw('<p>{{ email }}</p>', { email: null }), '<p></p>')
  })

  test('does not keep others from being escaped [ASVS 1.2.1]', async ({ assert }) => {
    assert.equal(await edge.renderRaw('{{ name }}', { name: '<b>' }), '&lt;b&gt;')
  })
})
