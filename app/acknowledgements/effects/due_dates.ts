import { addDays, type CivilDate } from '#shared/clock'
import { addWorkingDays, isWorkingDay } from '#shared/working_days'
import type { Settings } from '#settings/catalogue'

/** The last working day before the first day, when there still is one. */
function beforeFirstDay(today: CivilDate, startDate: CivilDate) {
  let day = addDays(startDate, -1)
  while (day > today && !isWorkingDay(day)) day = addDays(day, -1)
  return day > today ? day : startDate
}

/** When a line opened today should be done: in good time, and if possible before the first day. */
export function dueDate(today: CivilDate, settings: Settings, startDate: CivilDate | null) {
  const due = addWorkingDays(today, settings.acknowledgementDays)
  if (!startDate || startDate <= today) return due
  const latest = beforeFirstDay(today, startDate)
  return due < latest ? due : latest
}

/** The day of the next reminder, counted in working days. */
export const nextReminder = (today: CivilDate, settings: Settings) =>
  addWorkingDays(today, Math.max(1, settings.acknowledgementReminderDays))
