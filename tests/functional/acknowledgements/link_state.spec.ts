import { test } from '@japa/runner'
import { linkKey } from '#config/keys'
import { clock } from '#shared/clock'
import { checkCode, isClosed } from '#acknowledgements/links/check_code'
import { findLink } from '#acknowledgements/links/find_link'
import { linkKeys } from '#acknowledgements/links/link_keys'
import {
  givenWave,
  later,
  NOW,
  opened,
  standStill,
  waveOf,
} from '#tests/functional/acknowledgements/given_wave'

test.group('Finding a link', (group) => {
  group.each.setup(standStill)
  group.each.teardown(() => linkKeys.use(linkKey))

  const stateOf = async ({ token }: { token: string }) => (await findLink(token))?.state ?? null

  test('leads to the wave that was mailed, and no other', async ({ assert }) => {
    await givenWave()
    const mailed = await givenWave()
    const link = (await findLink(mailed.token))!
    assert.equal(link.token, mailed.token)
    assert.equal(link.wave.id, mailed.waveId)
    assert.equal(link.state, 'valid')
  })

  test('leads nowhere for an address that was never made, or whose mail was never sent', async ({
    assert,
  }) => {
    await givenWave()
    assert.isNull(await findLink('made-up'))
    assert.isNull(await stateOf(await givenWave({ sentAt: null })))
  })

  test('leads nowhere once its key is taken away, and somewhere while the key is the one before', async ({
    assert,
  }) => {
    const mailed = await givenWave()
    linkKeys.use(Buffer.alloc(32, 8), linkKey)
    assert.equal(await stateOf(mailed), 'valid')
    linkKeys.use(Buffer.alloc(32, 8))
    assert.isNull(await stateOf(mailed))
  })

  test('ends at the instant at which it expires, and not before', async ({ assert }) => {
    const mailed = await givenWave({ expiresAt: later({ days: 30 }) })
    clock.stopAt(later({ days: 30, milliseconds: -1 }))
    assert.equal(await stateOf(mailed), 'valid')
    clock.stopAt(later({ days: 30 }))
    assert.equal(await stateOf(mailed), 'expired')
  })

  test('says that a newer mail has come, also when the link would have expired', async ({
    assert,
  }) => {
    assert.equal(await stateOf(await givenWave({ supersededAt: NOW })), 'superseded')
    const old = await givenWave({ supersededAt: NOW, expiresAt: NOW })
    assert.equal(await stateOf(old), 'superseded')
  })
})

test.group('The code of a link', (group) => {
  group.each.setup(standStill)

  test('is right as it was mailed, whatever spaces are typed, and leaves no trace', async ({
    assert,
  }) => {
    const mailed = await givenWave()
    const link = await opened(mailed)
    const spaced = ` ${mailed.code.slice(0, 3)} \t${mailed.code.slice(3)}\n`
    for (const code of [mailed.code, spaced]) assert.equal(await checkCode(link, code), 'right')
    assert.equal((await waveOf(mailed)).wrongCodes, 0)
  })

  test('that is wrong is counted, on its own link only', async ({ assert }) => {
    const other = await givenWave({ wrongCodes: 2 })
    const mailed = await givenWave()
    const link = await opened(mailed)
    for (const code of [mailed.wrong, '', other.code])
      assert.equal(await checkCode(link, code), 'wrong')
    assert.equal((await waveOf(mailed)).wrongCodes, 3)
    assert.equal(await checkCode(link, mailed.code), 'right')
    assert.equal((await waveOf(mailed)).wrongCodes, 3)
    assert.equal((await waveOf(other)).wrongCodes, 2)
  })

  test('is locked after the fifth that was wrong, also for the right one', async ({ assert }) => {
    const mailed = await givenWave({ wrongCodes: 4 })
    const link = await opened(mailed)
    assert.equal(await checkCode(link, mailed.code), 'right')
    assert.equal(await checkCode(link, mailed.wrong), 'wrong')
    assert.equal(await checkCode(link, mailed.code), 'locked')
    assert.equal((await waveOf(mailed)).wrongCodes, 5)
  })

  test('does no more once the link is spent', async ({ assert }) => {
    const mailed = await givenWave({ spentAt: NOW })
    assert.equal(await checkCode(await opened(mailed), mailed.code), 'locked')
    assert.equal((await waveOf(mailed)).wrongCodes, 0)
  })

  test('is closed with five wrong codes or when spent, and open before', ({ assert }) => {
    assert.isFalse(isClosed({ wrongCodes: 4, spentAt: null }))
    assert.isTrue(isClosed({ wrongCodes: 5, spentAt: null }))
    assert.isTrue(isClosed({ wrongCodes: 0, spentAt: NOW }))
  })
})
