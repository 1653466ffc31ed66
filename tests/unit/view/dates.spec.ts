import { test } from '@japa/runner'
import { dateTime, exactTime, longDate, relativeDay, shortDate } from '#shared/view/dates'

const today = '2026-11-23'

const days = [
  ['2026-11-23', 'i dag', 'today'],
  ['2026-11-22', 'i går', 'yesterday'],
  ['2026-11-24', 'i morgon', 'tomorrow'],
  ['2026-11-19', 'i torsdags', 'last Thursday'],
  ['2026-11-17', 'i tisdags', 'last Tuesday'],
  ['2026-11-27', 'på fredag', 'on Friday'],
  ['2026-11-16', 'måndag 16 november', 'Monday 16 November'],
  ['2026-11-30', 'måndag 30 november', 'Monday 30 November'],
  ['2027-01-11', 'måndag 11 januari 2027', 'Monday 11 January 2027'],
] as const

const instants = [
  ['2026-11-23T08:02:00.000Z', 'i dag 09.02', 'today 09:02'],
  ['2026-11-22T23:30:00.000Z', 'i dag 00.30', 'today 00:30'],
  ['2026-11-20T14:31:00.000Z', 'i fredags 15.31', 'last Friday 15:31'],
  ['2026-07-01T10:00:00.000Z', '1 juli 12.00', '1 Jul 12:00'],
  ['2025-12-24T14:00:00.000Z', '24 dec 2025 15.00', '24 Dec 2025 15:00'],
] as const

test.group('Dates as people say them', () => {
  test('{0} is said as {1}')
    .with([...days])
    .run(({ assert }, [date, swedish, english]) => {
      assert.equal(relativeDay(date, 'sv', today), swedish)
      assert.equal(relativeDay(date, 'en', today), english)
    })

  test('the instant {0} is said as {1}')
    .with([...instants])
    .run(({ assert }, [instant, swedish, english]) => {
      assert.equal(dateTime(instant, 'sv', today), swedish)
      assert.equal(dateTime(instant, 'en', today), english)
    })

  test('the year is left out only when it is the same', ({ assert }) => {
    assert.equal(longDate('2026-01-11', 'sv', today), 'söndag 11 januari')
    assert.equal(shortDate('2027-01-11', 'sv', today), '11 jan 2027')
  })

  test('a title tells the whole truth, and a civil date has no time of day', ({ assert }) => {
    assert.equal(exactTime('2026-11-23T08:02:00.000Z', 'sv'), 'måndag 23 november 2026 kl. 09.02')
    assert.equal(exactTime('2026-11-23', 'en'), 'Monday 23 November 2026')
  })

  test('what is not a date is said as nothing')
    .with([null, undefined, '', 'igår', '2026-13-45'])
    .run(({ assert }, moment) => {
      assert.equal(relativeDay(moment, 'sv', today), '')
      assert.equal(dateTime(moment, 'sv', today), '')
    })
})
