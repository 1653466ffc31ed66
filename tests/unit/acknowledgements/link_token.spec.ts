import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { linkKey } from '#config/keys'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { codeHash, codeOf, isRightCode, tokenOf } from '#acknowledgements/links/link_token'

const wave = () => ({ id: 7, generation: 1, keyId: linkKeys.current.id })

test.group('The token of a link', (group) => {
  group.each.teardown(() => linkKeys.use(linkKey))

  test('has 256 bits and is the same each time [ASVS 11.5.1]', ({ assert }) => {
    assert.equal(Buffer.from(tokenOf(wave())!, 'base64url').length, 32)
    assert.equal(tokenOf(wave()), tokenOf(wave()))
  })

  test('differs for every mail, generation and key', ({ assert }) => {
    const first = tokenOf(wave())
    assert.notEqual(first, tokenOf({ ...wave(), id: 8 }))
    assert.notEqual(first, tokenOf({ ...wave(), generation: 2 }))
    linkKeys.use(randomBytes(32))
    assert.notEqual(first, tokenOf(wave()))
  })

  test('is gone with its key [ASVS 11.2.2]', ({ assert }) => {
    const old = wave()
    linkKeys.use(randomBytes(32), linkKey)
    assert.isString(tokenOf(old))
    linkKeys.use(randomBytes(32))
    assert.isNull(tokenOf(old))
    assert.isNull(codeOf(old))
  })
})

test.group('The code of a link', () => {
  test('has six digits, also with zeros in front', ({ assert }) => {
    for (let id = 1; id <= 500; id++) assert.match(codeOf({ ...wave(), id })!, /^\d{6}$/)
  })

  test('is right only with its own token', ({ assert }) => {
    const hash = codeHash('token', '012345')
    assert.isTrue(isRightCode('token', '012345', hash))
    assert.isFalse(isRightCode('token', '012346', hash))
    assert.isFalse(isRightCode('other', '012345', hash))
    assert.isFalse(isRightCode('token', '', hash))
  })
})
