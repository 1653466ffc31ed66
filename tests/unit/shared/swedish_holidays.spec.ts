import { test } from '@japa/runner'
import { addDays, type CivilDate, weekdayOf } from '#shared/clock'
import { addWorkingDays, isWorkingDay } from '#shared/working_days'

/**
 * Allmänna helgdagar by lag (1989:253) that can fall on Monday to Friday, and midsommarafton, julafton
 * and nyårsafton, which municipalities don't work on. Written by hand from the almanacs: påskdagen is
 * 5/4 2026, 28/3 2027, 16/4 2028, 1/4 2029 and 21/4 2030.
 */
const FREE: Record<number, string[]> = {
  2026: [
    '01-01 nyårsdagen',
    '01-06 trettondedag jul',
    '04-03 långfredagen',
    '04-06 annandag påsk',
    '05-01 första maj',
    '05-14 Kristi himmelsfärdsdag',
    '06-19 midsommarafton',
    '12-24 julafton',
    '12-25 juldagen',
    '12-31 nyårsafton',
  ],
  2027: [
    '01-01 nyårsdagen',
    '01-06 trettondedag jul',
    '03-26 långfredagen',
    '03-29 annandag påsk',
    '05-06 Kristi himmelsfärdsdag',
    '06-25 midsommarafton',
    '12-24 julafton',
    '12-31 nyårsafton',
  ],
  2028: [
    '01-06 trettondedag jul',
    '04-14 långfredagen',
    '04-17 annandag påsk',
    '05-01 första maj',
    '05-25 Kristi himmelsfärdsdag',
    '06-06 Sveriges nationaldag',
    '06-23 midsommarafton',
    '12-25 juldagen',
    '12-26 annandag jul',
  ],
  2029: [
    '01-01 nyårsdagen',
    '03-30 långfredagen',
    '04-02 annandag påsk',
    '05-01 första maj',
    '05-10 Kristi himmelsfärdsdag',
    '06-06 Sveriges nationaldag',
    '06-22 midsommarafton',
    '12-24 julafton',
    '12-25 juldagen',
    '12-26 annandag jul',
    '12-31 nyårsafton',
  ],
  2030: [
    '01-01 nyårsdagen',
    '04-19 långfredagen',
    '04-22 annandag påsk',
    '05-01 första maj',
    '05-30 Kristi himmelsfärdsdag',
    '06-06 Sveriges nationaldag',
    '06-21 midsommarafton',
    '12-24 julafton',
    '12-25 juldagen',
    '12-26 annandag jul',
    '12-31 nyårsafton',
  ],
}

/** Those that are always on a Saturday or Sunday; alla helgons dag and midsommardagen wander. */
const ON_WEEKENDS = [
  { date: '2026-04-05', name: 'påskdagen' },
  { date: '2026-05-24', name: 'pingstdagen' },
  { date: '2026-06-20', name: 'midsommardagen' },
  { date: '2026-10-31', name: 'alla helgons dag' },
  { date: '2027-06-26', name: 'midsommardagen' },
  { date: '2027-11-06', name: 'alla helgons dag' },
  { date: '2028-11-04', name: 'alla helgons dag' },
  { date: '2029-11-03', name: 'alla helgons dag' },
  { date: '2030-11-02', name: 'alla helgons dag' },
]

function weekdaysOf(year: number) {
  const days: CivilDate[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
    if (weekdayOf(day) <= 5) days.push(day)
  return days
}

test.group('Swedish holidays', () => {
  test('of {$self} are the weekdays that nobody works, and no others')
    .with(Object.keys(FREE).map(Number))
    .run(({ assert }, year) => {
      const free = weekdaysOf(year).filter((day) => !isWorkingDay(day))
      assert.deepEqual(
        free,
        FREE[year].map((line) => `${year}-${line.slice(0, 5)}`)
      )
    })

  test('{date} ({name}) is a day off')
    .with(ON_WEEKENDS)
    .run(({ assert }, { date }) => {
      assert.isAtLeast(weekdayOf(date), 6)
      assert.isFalse(isWorkingDay(date))
    })

  test('the working day after {from} is {next}')
    .with([
      { from: '2026-04-02', next: '2026-04-07' },
      { from: '2026-04-30', next: '2026-05-04' },
      { from: '2026-06-18', next: '2026-06-22' },
      { from: '2026-12-23', next: '2026-12-28' },
      { from: '2026-12-30', next: '2027-01-04' },
      { from: '2027-01-05', next: '2027-01-07' },
      { from: '2028-02-28', next: '2028-02-29' },
      { from: '2028-02-29', next: '2028-03-01' },
      { from: '2028-06-05', next: '2028-06-07' },
    ])
    .run(({ assert }, { from, next }) => {
      assert.equal(addWorkingDays(from, 1), next)
      assert.equal(addWorkingDays(next, -1), from)
    })
})
