import type { Trx } from '#shared/database/transaction'
import type { TextKind } from '#notifications/mail_kinds'
import { threadOfOrder, threadOfWave } from '#notifications/planning/message_id'
import { planMails } from '#notifications/planning/plan_mail'
import { persons } from '#notifications/planning/recipients'

/** One mail to the wave's one recipient, with all its lines. */
export const onWaveReady = (trx: Trx, ids: { waveId: number; generation: number }) =>
  mailWave(trx, 'wave', ids.waveId, `w${ids.waveId}g${ids.generation}`)

export const onReminderDue = (trx: Trx, ids: { waveId: number; number: number }) =>
  mailWave(trx, 'wave_reminder', ids.waveId, `w${ids.waveId}n${ids.number}`)

async function mailWave(trx: Trx, kind: TextKind, waveId: number, fact: string) {
  const wave = await trx.from('waves').where('id', waveId).firstOrFail()
  const recipient = { personId: wave.person_id, mailboxId: wave.mailbox_id }
  await planMails(trx, [recipient], {
    kind,
    fact,
    ids: { waveId },
    ...(await threadOf(trx, waveId)),
  })
}

/** A wave about one order belongs to the order's thread; about several, it is a thread of its own. */
async function threadOf(trx: Trx, waveId: number) {
  const orders = await trx
    .from('wave_lines as wl')
    .join('order_lines as l', 'l.id', 'wl.line_id')
    .where('wl.wave_id', waveId)
    .distinct('l.order_id')
  const [{ order_id: orderId } = { order_id: 0 }, ...others] = orders
  if (orderId && others.length === 0) return { orderId, thread: threadOfOrder(orderId) }
  return { thread: threadOfWave(waveId) }
}

/** One mail to each owner with all that was escalated at the same moment, whichever task tells of it. */
export async function onEscalated(trx: Trx, { taskId }: { taskId: number }) {
  const task = await trx.from('acknowledgement_tasks').where('id', taskId).firstOrFail()
  const escalatedAt: string = task.escalated_at
  for (const personId of await ownersOf(trx, task.line_id))
    await planMails(trx, persons([personId]), {
      kind: 'wave_escalation',
      fact: `at${escalatedAt}`,
      ids: { personId, escalatedAt },
    })
}

async function ownersOf(trx: Trx, lineId: number): Promise<number[]> {
  const rows = await trx
    .from('item_owners as w')
    .join('order_lines as l', 'l.item_id', 'w.item_id')
    .where('l.id', lineId)
    .orderBy('w.person_id')
    .select('w.person_id')
  return rows.map(({ person_id: personId }) => personId)
}
