import { test } from '@japa/runner'
import { plain, plainDeep } from '#shared/text/plain'

test.group('Cleaning what was typed', () => {
  test('takes away what can not be seen, and composes letters', ({ assert }) => {
    assert.equal(plain('a\u0000b\u202Ec\uFEFF\uD800'), 'abc')
    assert.equal(plain('O\u0308'), 'Ö')
  })

  test('reaches every depth, also beside a key that hides the nature of an object [ASVS 15.3.6]', ({
    assert,
  }) => {
    const body = JSON.parse('{"constructor":"x","name":"a\\u0000","list":[{"__proto__":{"a":1}}]}')
    assert.deepEqual(plainDeep(body), { name: 'a', list: [{}] })
  })

  test('drops keys whose value would be asked to turn itself into text', ({ assert }) => {
    assert.deepEqual(plainDeep({ toString: '', valueOf: '', days: '3' }), { days: '3' })
  })
})
