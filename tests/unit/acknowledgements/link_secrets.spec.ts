import { test } from '@japa/runner'
import { appUrl } from '#config/app'
import { linkKey } from '#config/keys'
import { linkKeys } from '#acknowledgements/links/link_keys'
import {
  codeHash,
  codeOf,
  isRightCode,
  linkAddress,
  tokenHash,
  tokenOf,
} from '#acknowledgements/links/link_token'

const KEY = Buffer.alloc(32, 7)
const OTHER = Buffer.alloc(32, 8)

/** Computed apart from the product: what was mailed once must work after every upgrade. */
const MAILED = {
  keyId: '760669b993e1',
  token: 'KwowC6vHtBI2GASHRA0idE3wkFVzMO_NPbnUfWWMcnE',
  code: '529641',
  codes: { 31: '094924', 70: '011301' } as Record<number, string>,
  hashOfToken: '3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0',
  hashOfCode: 'd917c281a347064e74bed5ba232368f3bc96460b74f8b0b25d224484c048fa44',
}

const wave = { id: 7, generation: 1, keyId: MAILED.keyId }

test.group('The secrets of a mailed link', (group) => {
  group.each.setup(() => {
    linkKeys.use(KEY)
    return () => linkKeys.use(linkKey)
  })

  test('stay what they were when the mail was sent', ({ assert }) => {
    assert.equal(tokenOf(wave), MAILED.token)
    assert.equal(codeOf(wave), MAILED.code)
    for (const [id, code] of Object.entries(MAILED.codes))
      assert.equal(codeOf({ ...wave, id: Number(id) }), code)
  })

  test('are kept as hashes that stay the same', ({ assert }) => {
    assert.equal(tokenHash('token'), MAILED.hashOfToken)
    assert.equal(codeHash('token', '012345'), MAILED.hashOfCode)
    assert.isTrue(isRightCode('token', '012345', MAILED.hashOfCode))
  })

  test('are in an address of the configured site, with one slash', ({ assert }) => {
    assert.equal(linkAddress('abc'), `${appUrl.replace(/\/$/, '')}/k/abc`)
    assert.match(linkAddress('abc'), /^http:\/\/[^/]+\/k\/abc$/)
  })
})

test.group('The keys of links', (group) => {
  group.each.teardown(() => linkKeys.use(linkKey))

  test('are named without telling them', ({ assert }) => {
    linkKeys.use(KEY)
    assert.equal(linkKeys.current.id, MAILED.keyId)
    assert.isTrue(linkKeys.current.bytes.equals(KEY))
    assert.notInclude(KEY.toString('hex'), linkKeys.current.id)
  })

  test('are the configured one until they are turned', ({ assert }) => {
    assert.isTrue(linkKeys.current.bytes.equals(linkKey))
    assert.isTrue(linkKeys.find(linkKeys.current.id)!.bytes.equals(linkKey))
  })

  test('are found by name: the present one and the one before it, and no other', ({ assert }) => {
    linkKeys.use(OTHER)
    const otherId = linkKeys.current.id
    linkKeys.use(KEY, OTHER)
    assert.isTrue(linkKeys.find(MAILED.keyId)!.bytes.equals(KEY))
    assert.isTrue(linkKeys.find(otherId)!.bytes.equals(OTHER))
    assert.isNull(linkKeys.find('000000000000'))
    linkKeys.use(KEY)
    assert.isNull(linkKeys.find(otherId))
  })
})
