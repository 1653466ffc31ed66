import { test } from '@japa/runner'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#shared/working_days'

test.group('Working days', () => {
  test('{date} is a working day: {working}')
    .with([
      { date: '2026-11-23', working: true, why: 'a Monday' },
      { date: '2026-11-22', working: false, why: 'a Sunday' },
      { date: '2026-01-06', working: false, why: 'trettondedag jul' },
      { date: '2026-04-03', working: false, why: 'långfredagen' },
      { date: '2026-05-14', working: false, why: 'Kristi himmelsfärdsdag' },
      { date: '2026-06-19', working: false, why: 'midsommarafton' },
      { date: '2026-12-24', working: false, why: 'julafton' },
      { date: '2026-12-31', working: false, why: 'nyårsafton' },
      { date: '2027-01-04', working: true, why: 'a Monday between holidays' },
    ])
    .run(({ assert }, { date, working }) => assert.equal(isWorkingDay(date), working))

  test('the third working day before Christmas Eve skips the weekend', ({ assert }) => {
    assert.equal(addWorkingDays('2026-12-24', -3), '2026-12-21')
  })

  test('two working days after Maundy Thursday lie after Easter', ({ assert }) => {
    assert.equal(addWorkingDays('2026-04-02', 2), '2026-04-08')
  })

  test('counting and adding agree', ({ assert }) => {
    for (let count = 0; count < 60; count++)
      assert.equal(workingDaysBetween('2026-11-20', addWorkingDays('2026-11-20', count)), count)
  })
})
