import { DateTime } from 'luxon'
import { clock, ZONE } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { isWorkingDay } from '#shared/working_days'
import { settings } from '#settings/settings'
import { nextReminder } from '#acknowledgements/effects/due_dates'
import { remindRecipients } from '#acknowledgements/effects/remind_recipients'

const MOST_AT_ONCE = 500

/** Reminds of open lines whose day has come, in office hours on working days, and tells owners once. */
export async function remind(trx: Trx) {
  if (!inOfficeHours()) return
  const due = await dueTasks(trx)
  if (due.length === 0) return
  const chosen = await settings.read(trx)
  await remindRecipients(
    trx,
    due.map(({ line_id: lineId }) => lineId)
  )
  const late = due.filter(
    (task) => task.reminders >= chosen.remindersBeforeEscalation && !task.escalated_at
  )
  for (const { id } of late) await announce(trx, 'acknowledgements.escalated', { taskId: id })
  await update(trx, late, { escalated_at: clock.now() })
  await update(trx, due, {
    reminders: trx.raw('reminders + 1'),
    remind_on: nextReminder(clock.today(), chosen),
  })
}

function inOfficeHours() {
  const { hour } = DateTime.fromISO(clock.now(), { zone: ZONE })
  return isWorkingDay(clock.today()) && hour >= 7 && hour < 17
}

function dueTasks(trx: Trx) {
  return trx
    .from('acknowledgement_tasks as t')
    .join('order_lines as l', 'l.id', 't.line_id')
    .whereNull('t.closed_at')
    .where('t.remind_on', '<=', clock.today())
    .where('l.state', 'open')
    .orderBy('t.remind_on')
    .orderBy('t.id')
    .limit(MOST_AT_ONCE)
    .select('t.id', 't.line_id', 't.reminders', 't.escalated_at')
}

async function update(trx: Trx, tasks: { id: number }[], change: Record<string, unknown>) {
  const ids = tasks.map(({ id }) => id)
  await trx.from('acknowledgement_tasks').whereIn('id', ids).update(change)
}
