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
  const ids = { orderId: order.id, on: clock.today(), again: `odd ${++count}` }
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
  const unopened = await handovers().whereNull('voided_at').whereNull('opened_at')
  if (unopened.length > 0) await crew.post('maria', `${oneOf(unopened)}/requests`, {})
  const wanted = await handovers().whereNotNull('voided_at').whereNotExists(issuedAgain)
  if (wanted.length > 0)
    await crew.post('ali', `${oneOf(wanted)}/issues`, { password: firstPassword })
}

/** Those of an order that was cancelled are closed to everybody. */
const handovers = () =>
  db
    .from('handovers as h')
    .join('orders as o', 'o.id', 'h.order_id')
    .whereNot('o.state', 'cancelled')
    .orderBy('h.id')
    .select('h.id')

const issuedAgain = (later: any) =>
  later
    .from('handovers as again')
    .whereColumn('again.order_id', 'h.order_id')
    .whereColumn('again.issue', '>', 'h.issue')

/** Another one each time: none that nobody may press any more is in the way of the others. */
const oneOf = (rows: { id: number }[]) => `/handovers/${rows[++count % rows.length].id}`
