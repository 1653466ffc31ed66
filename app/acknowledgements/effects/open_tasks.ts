import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import type { Settings } from '#settings/catalogue'
import { settings } from '#settings/settings'
import { collectLine } from '#acknowledgements/effects/collect_line'
import { dueDate, nextReminder } from '#acknowledgements/effects/due_dates'
import { recipientsOf } from '#acknowledgements/queries/recipients_of'

interface OpenLine {
  id: number
  item_id: number
  opened_at: string | null
  due_on: string | null
  start_date: string | null
}

/** Gives every open line of an order, that people fulfil, its task and a place in each mail to come. */
export async function openTasks(trx: Trx, { orderId }: { orderId: number }) {
  await closeAnswered(trx, orderId)
  const chosen = await settings.read(trx)
  const sendAt = clock.in({ minutes: chosen.collectMinutes })
  for (const line of await linesWithoutTask(trx, orderId)) {
    await openTask(trx, line, chosen)
    for (const recipient of await recipientsOf(trx, line.item_id))
      await collectLine(trx, line.id, recipient, sendAt)
  }
}

function linesWithoutTask(trx: Trx, orderId: number): Promise<OpenLine[]> {
  return trx
    .from('order_lines as l')
    .join('catalogue_items as i', 'i.id', 'l.item_id')
    .join('orders as o', 'o.id', 'l.order_id')
    .leftJoin('employments as e', 'e.id', 'o.employment_id')
    .where({ 'l.order_id': orderId, 'l.state': 'open', 'i.fulfilment': 'people' })
    .whereNotExists((task) =>
      task
        .from('acknowledgement_tasks as t')
        .whereColumn('t.line_id', 'l.id')
        .whereNull('t.closed_at')
    )
    .orderBy('l.id')
    .select('l.id', 'l.item_id', 'l.opened_at', 'l.due_on', 'e.start_date')
}

async function openTask(trx: Trx, line: OpenLine, chosen: Settings) {
  const today = clock.today()
  await trx.table('acknowledgement_tasks').insert({
    line_id: line.id,
    opened_at: line.opened_at ?? clock.now(),
    due_on: line.due_on ?? dueDate(today, chosen, line.start_date),
    remind_on: nextReminder(today, chosen),
    reminders: 0,
  })
}

/**
 * A question that was answered before its task was closed is a new task, so that its mail is sent. A
 * task is of the very moment its line was opened, which tells them apart whatever the clock does.
 */
async function closeAnswered(trx: Trx, orderId: number) {
  await trx
    .from('acknowledgement_tasks')
    .whereNull('closed_at')
    .whereExists((answers) =>
      answers
        .from('order_events as v')
        .join('order_lines as l', 'l.id', 'v.line_id')
        .where({ 'v.order_id': orderId, 'v.event': 'line_answered' })
        .whereColumn('l.id', 'acknowledgement_tasks.line_id')
        .whereColumn('l.opened_at', '<>', 'acknowledgement_tasks.opened_at')
    )
    .update({ closed_at: clock.now() })
}
