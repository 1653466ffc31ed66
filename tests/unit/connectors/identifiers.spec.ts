import { test } from '@japa/runner'
import fc from 'fast-check'
import { bytesOfGuid, guidOf, isGuid } from '#connectors/active_directory/guid'
import { sidOf } from '#connectors/active_directory/sid'

test.group('An objectGUID', () => {
  test('is read with its first groups turned around', ({ assert }) => {
    const bytes = Buffer.from('33221100554477668899aabbccddeeff', 'hex')
    assert.equal(guidOf(bytes), '00112233-4455-6677-8899-aabbccddeeff')
  })

  test('comes back the same from any bytes', ({ assert }) => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((some) => Buffer.from(some))
    fc.assert(
      fc.property(bytes, (some) => {
        assert.isTrue(isGuid(guidOf(some)))
        assert.deepEqual(bytesOfGuid(guidOf(some)), some)
      })
    )
  })

  test('{$self} is none')
    .with(['', 'x', '00112233445566778899aabbccddeeff', '00112233-4455-6677-8899-aabbccddeeff>'])
    .run(({ assert }, text) => assert.isFalse(isGuid(text)))
})

test.group('An objectSid', () => {
  test('is read as Windows writes it', ({ assert }) => {
    const bytes = Buffer.from('010200000000000520000000200200 00'.replace(' ', ''), 'hex')
    assert.equal(sidOf(bytes), 'S-1-5-32-544')
  })
})
