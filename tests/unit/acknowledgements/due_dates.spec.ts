import { test } from '@japa/runner'
import { DEFAULTS } from '#settings/catalogue'
import { dueDate, nextReminder } from '#acknowledgements/effects/due_dates'

const five = { ...DEFAULTS, acknowledgementDays: 5, acknowledgementReminderDays: 2 }

test.group('When a line is due', () => {
  test('is counted in working days', ({ assert }) => {
    assert.equal(dueDate('2026-11-23', five, null), '2026-11-30')
    assert.equal(dueDate('2026-12-22', five, null), '2027-01-04')
  })

  test('is the working day before the first day, when that is sooner', ({ assert }) => {
    assert.equal(dueDate('2026-11-24', five, '2026-11-30'), '2026-11-27')
    assert.equal(dueDate('2026-11-23', five, '2027-01-11'), '2026-11-30')
  })

  test('is the first day itself when there is no day before it', ({ assert }) => {
    assert.equal(dueDate('2026-11-23', five, '2026-11-24'), '2026-11-24')
    assert.equal(dueDate('2026-11-27', five, '2026-11-30'), '2026-11-30')
  })

  test('gives the usual time when the first day has passed', ({ assert }) => {
    assert.equal(dueDate('2026-11-23', five, '2026-11-02'), '2026-11-30')
  })

  test('never reminds on the same day, whatever is chosen', ({ assert }) => {
    const none = { ...five, acknowledgementReminderDays: 0 }
    assert.equal(nextReminder('2026-11-27', none), '2026-11-30')
    assert.equal(nextReminder('2026-11-27', five), '2026-12-01')
  })
})
