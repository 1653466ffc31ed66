import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { addToWave } from '#acknowledgements/effects/collect_line'
import { issueLink } from '#acknowledgements/effects/issue_link'

interface SentWave {
  id: number
  generation: number
  person_id: number | null
  mailbox_id: number | null
}

/**
 * Ends a link that was sent, and sends its recipient another for the lines that are left.
 * The old row keeps its hash, so that who follows the old link is told that it was replaced.
 * Answers the new wave, or null when nothing is left.
 */
export async function replaceWave(trx: Trx, wave: SentWave, lineIds: number[]) {
  const now = clock.now()
  await trx.from('waves').where('id', wave.id).update({ superseded_at: now })
  if (lineIds.length === 0) return null
  const generation = wave.generation + 1
  const [row] = await trx.insertQuery().table('waves').returning('id').insert({
    person_id: wave.person_id,
    mailbox_id: wave.mailbox_id,
    created_at: now,
    send_at: now,
    sent_at: now,
    generation,
    key_id: '',
  })
  const id = typeof row === 'object' ? row.id : row
  for (const lineId of lineIds) await addToWave(trx, id, lineId)
  await issueLink(trx, id, generation)
  return id as number
}
