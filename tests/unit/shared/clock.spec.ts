import { test } from '@japa/runner'
import { addDays, civilDate, clock, shift, startOfDay } from '#shared/clock'

test.group('The clock', (group) => {
  group.each.teardown(() => clock.resume())

  test('knows the date in Sweden just before and after midnight', ({ assert }) => {
    assert.equal(civilDate('2026-11-22T22:59:59.999Z'), '2026-11-22')
    assert.equal(civilDate('2026-11-22T23:00:00.000Z'), '2026-11-23')
    assert.equal(civilDate('2026-06-30T22:00:00.000Z'), '2026-07-01')
  })

  test('begins a day at midnight in Sweden, also when daylight saving begins and ends', ({
    assert,
  }) => {
    assert.equal(startOfDay('2026-03-29'), '2026-03-28T23:00:00.000Z')
    assert.equal(startOfDay('2026-03-30'), '2026-03-29T22:00:00.000Z')
    assert.equal(startOfDay('2026-10-26'), '2026-10-25T23:00:00.000Z')
  })

  test('gives {night} {hours} hours, and each of its instants to it alone')
    .with([
      { night: '2026-03-29', hours: 23 },
      { night: '2026-10-25', hours: 25 },
      { night: '2026-12-31', hours: 24 },
      { night: '2027-01-01', hours: 24 },
      { night: '2028-02-29', hours: 24 },
    ])
    .run(({ assert }, { night, hours }) => {
      const [start, end] = [startOfDay(night), startOfDay(addDays(night, 1))]
      assert.equal(Date.parse(end) - Date.parse(start), hours * 3_600_000)
      assert.equal(civilDate(shift(start, { milliseconds: -1 })), addDays(night, -1))
      assert.equal(civilDate(end), addDays(night, 1))
      for (let quarter = 0; quarter < hours * 4; quarter++)
        assert.equal(civilDate(shift(start, { minutes: 15 * quarter })), night)
    })

  test('adds days over month ends, leap days and daylight saving', ({ assert }) => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29')
    assert.equal(addDays('2026-03-28', 2), '2026-03-30')
    assert.equal(addDays('2027-01-01', -1), '2026-12-31')
  })

  test('stands still where it is stopped', ({ assert }) => {
    clock.stopAt('2026-12-24T12:00:00.000Z')
    assert.equal(clock.today(), '2026-12-24')
    assert.equal(clock.in({ hours: 12 }), '2026-12-25T00:00:00.000Z')
  })
})
