import { test } from '@japa/runner'
import { handoverState } from '#handover/handover_state'
import { keptUntil, openPassword, sealPassword } from '#handover/first_password'

const NOW = '2026-11-23T12:00:00.000Z'
const EARLIER = '2026-11-01T12:00:00.000Z'
const LATER = '2026-12-01T12:00:00.000Z'
const NOTHING = {
  openedAt: null,
  voidedAt: null,
  deletedAt: null,
  sealedPassword: null,
  expiresAt: LATER,
  inDirectory: false,
}

test.group('Where a hand-over stands', () => {
  test('{0}')
    .with([
      ['without_password', {}],
      ['ready', { sealedPassword: 'v1.x' }],
      ['ready', { inDirectory: true }],
      ['expired', { inDirectory: true, expiresAt: NOW }],
      ['expired', { sealedPassword: 'v1.x', expiresAt: NOW }],
      ['expired', { deletedAt: EARLIER }],
      ['opened', { openedAt: EARLIER, deletedAt: EARLIER }],
      ['wanted', { openedAt: EARLIER, voidedAt: EARLIER }],
      ['wanted', { sealedPassword: 'v1.x', voidedAt: EARLIER }],
    ] as const)
    .run(({ assert }, [state, facts]) => {
      assert.equal(handoverState({ ...NOTHING, ...facts }, NOW), state)
    })

  test('a password is kept for 72 hours after the first day, also over a change of clocks', ({
    assert,
  }) => {
    assert.equal(keptUntil('2026-11-23'), '2026-11-26T23:00:00.000Z')
    assert.equal(keptUntil('2026-10-23'), '2026-10-26T22:00:00.000Z')
  })

  test('a sealed password opens only for its own order and issue [ASVS 11.3.3]', ({ assert }) => {
    const sealed = sealPassword('hemligt', { orderId: 1, issue: 1 })
    assert.equal(openPassword(sealed, { orderId: 1, issue: 1 }), 'hemligt')
    assert.throws(() => openPassword(sealed, { orderId: 1, issue: 2 }))
    assert.throws(() => openPassword(sealed, { orderId: 2, issue: 1 }))
  })
})
