import { test } from '@japa/runner'
import fc from 'fast-check'
import { filetimeOf, instantOf } from '#connectors/active_directory/filetime'

test.group('A FILETIME', () => {
  test('counts from 1601', ({ assert }) => {
    assert.equal(filetimeOf('1601-01-01T00:00:00.001Z'), '10000')
    assert.equal(filetimeOf('1970-01-01T00:00:00.000Z'), '116444736000000000')
    assert.equal(instantOf('134402209525924120'), '2026-11-27T02:42:32.592Z')
  })

  test('is never for 0 and for the greatest', ({ assert }) => {
    assert.isNull(instantOf('0'))
    assert.isNull(instantOf('9223372036854775807'))
    assert.equal(filetimeOf(null), '0')
  })

  test('comes back the same from any instant', ({ assert }) => {
    const instants = fc.date({
      min: new Date('1601-01-02T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (date) => {
        const instant = date.toISOString()
        assert.equal(instantOf(filetimeOf(instant)), instant)
      })
    )
  })
})
