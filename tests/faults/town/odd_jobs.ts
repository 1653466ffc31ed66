import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { announce, intend } from '#shared/outbox/intend'
import type { Crew } from '#tests/faults/town/crew'
import type { Town } from '#tests/faults/town/town'

let count = 0

/** What happens now and then besides hires, as facts of the town's own. */
const FACTS: ((
  town: Town
) => Promise<[event: string, ids: Record<string, number | string>] | null>)[] = [
  async ({ items }) => [
    'catalogue.administrators_changed',
    { itemId: items.edlevo.id, version: ++count },
  ],
  async ({ people }) => ['people.name_changed', { personId: people.maria.id, version: ++count }],
  async ({ people }) => {
    const { id } = await db.from('users').where('person_id', people.adam.id).firstOrFail()
    return ['settings.mail_test_wanted', { userId: id, test: `${++count}` }]
  },
  async () => {
    const wave = await db
      .from('waves')
      .whereNotNull('sent_at')
      .whereNull('superseded_at')
      .orderBy('id', 'desc')
      .first()
    return wave && ['acknowledgements.reminder_due', { waveId: wave.id, number: ++count }]
  },
  async ({ items }) => {
    const task = await db
      .from('acknowledgement_tasks as t')
      .join('order_lines as l', 'l.id', 't.line_id')
      .where('l.item_id', items.edlevo.id)
      .whereNull('t.escalated_at')
      .select('t.id')
      .first()
    if (!task) return null
    const escalated = { escalated_at: clock.now() }
    await inTransaction((trx) =>
      trx.from('acknowledgement_tasks').where('id', task.id).update(escalated)
    )
    return ['acknowledgements.escalated', { taskId: task.id }]
  },
]

/** The day of a line that opens later comes. */
async function openLines() {
  const order = await db.from('orders').where('state', 'active').orderBy('id', 'desc').first()
  if (!order) return
  const ids = { orderId: order.id, on: `${clock.today()} ${++count}` }
  await inTransaction((trx) => intend(trx, 'orders.open_lines', ids))
}

/** Announces each of them once. */
export async function announceOddJobs(town: Town) {
  await openLines()
  for (const fact of FACTS) {
    const known = await fact(town)
    if (known) await inTransaction((trx) => announce(trx, ...known))
  }
}

/** Adam has forgotten his password; Maria asks for a new first password, and Ali types one. */
export async function pressOddButtons(crew: Crew, firstPassword: string) {
  await crew.post('adam', '/password-resets', { login: 'adam' })
  const handover = await db
    .from('handovers')
    .whereNull('voided_at')
    .whereNull('opened_at')
    .orderBy('id')
    .first()
  if (!handover) return
  const path = `/handovers/${handover.id}`
  const asked = await crew.post('maria', `${path}/requests`, {})
  if (asked?.location === path)
    await crew.post('ali', `${path}/issues`, { password: firstPassword })
}
