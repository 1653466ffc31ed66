import db from '@adonisjs/lucid/services/db'
import { type Broken, listed } from '#tests/faults/invariants/broken'
import type { ScriptedSmtp } from '#tests/support/scripted_smtp'

/** When each copy of a mail reached the mail server, by Message-ID. */
export function copiesIn({ accepted, times }: Pick<ScriptedSmtp, 'accepted' | 'times'>) {
  const arrivals = accepted.map(({ messageId }, n) => ({ messageId, at: times[n] }))
  return Map.groupBy(arrivals, ({ messageId }) => messageId)
}

/** Every planned mail went out, and nothing that was not planned. */
export async function lostMails(smtp: ScriptedSmtp): Promise<Broken> {
  const copies = copiesIn(smtp)
  const mails = await db.from('mails').select('id', 'kind', 'state', 'message_id')
  const planned = new Set(mails.map(({ message_id: id }) => id))
  const sent = mails.filter(({ state }) => state === 'sent')
  return [
    ...listed(
      mails.filter(({ state }) => state === 'pending' || state === 'failed'),
      ({ id, kind, state }) => `mail ${id} (${kind}) is ${state}`
    ),
    ...listed(
      sent.filter(({ message_id: id }) => !copies.has(id)),
      ({ id, kind }) => `mail ${id} (${kind}) is sent, but nobody got it`
    ),
    ...[...copies.keys()]
      .filter((id) => !planned.has(id))
      .map((id) => `${id} was sent, and nobody planned it`),
  ]
}

/** A mail goes out twice only when a process was killed, or a conversation broken, between two copies. */
export function doubledMails(smtp: ScriptedSmtp, breaks: number[]): Broken {
  const unexcused = [...copiesIn(smtp)].filter(([, copies]) =>
    copies.some(({ at }, n) => n > 0 && !breaks.some((one) => copies[n - 1].at < one && one < at))
  )
  return unexcused.map(([id, { length }]) => `${id} was sent ${length} times without a crash`)
}

/** One fact is told to one recipient by one mail; only reminders come again. */
export async function repeatedMails(): Promise<Broken> {
  const rows = await db
    .from('mails')
    .whereNotNull('order_id')
    .whereNot('kind', 'wave_reminder')
    .groupBy('kind', 'order_id', 'to_address', 'to_person_id', 'ids')
    .havingRaw('count(*) > 1')
    .select('kind', 'order_id')
  return listed(rows, ({ kind, order_id: id }) => `${kind} about order ${id} was planned twice`)
}
