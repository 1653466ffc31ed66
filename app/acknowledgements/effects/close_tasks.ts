import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'

/** Ends the tasks of lines that are no longer open, and the links that have nothing left to do. */
export async function closeTasks(trx: Trx, { orderId }: { orderId: number }) {
  await trx
    .from('acknowledgement_tasks')
    .whereNull('closed_at')
    .whereIn('line_id', (lines) =>
      lines.from('order_lines').where('order_id', orderId).whereNot('state', 'open').select('id')
    )
    .update({ closed_at: clock.now() })
  await spendLinks(trx, orderId)
}

async function spendLinks(trx: Trx, orderId: number) {
  await trx
    .from('waves')
    .whereNotNull('sent_at')
    .whereNull('spent_at')
    .whereNull('superseded_at')
    .whereIn('id', (waves) =>
      waves
        .from('wave_lines as wl')
        .join('order_lines as l', 'l.id', 'wl.line_id')
        .where('l.order_id', orderId)
        .select('wl.wave_id')
    )
    .whereNotExists((open) =>
      open
        .from('wave_lines as wl')
        .join('order_lines as l', 'l.id', 'wl.line_id')
        .whereColumn('wl.wave_id', 'waves.id')
        .where('l.state', 'open')
    )
    .update({ spent_at: clock.now() })
}
