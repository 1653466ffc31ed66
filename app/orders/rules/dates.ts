import { addDays, type CivilDate } from '#shared/clock'
import { addWorkingDays } from '#shared/working_days'

/** The first day on which an order may be activated. */
export const activationDate = (startDate: CivilDate, leadDays: number): CivilDate =>
  addDays(startDate, -leadDays)

/** The day a line opens by its item's own lead time, or null when it opens with the order. */
export const openingDate = (startDate: CivilDate, leadDays: number | null) =>
  leadDays === null ? null : addDays(startDate, -leadDays)

/** By when an administrator should be done: some working days on, but not after the first day if that lies ahead. */
export function dueDate(today: CivilDate, workingDays: number, startDate: CivilDate): CivilDate {
  const due = addWorkingDays(today, workingDays)
  return startDate > today && startDate < due ? startDate : due
}
