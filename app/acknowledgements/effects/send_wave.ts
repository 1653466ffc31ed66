import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { issueLink } from '#acknowledgements/effects/issue_link'

interface Named {
  waveId: number
  generation: number
}

/** Ends the collecting of a mail: gives it a link when a line is still open, else lets it go. */
export async function sendWave(trx: Trx, { waveId, generation }: Named) {
  const wave = await trx
    .from('waves')
    .where({ id: waveId, generation })
    .whereNull('sent_at')
    .whereNull('superseded_at')
    .forUpdate()
    .first()
  if (!wave) return
  await dropEndedLines(trx, waveId)
  const left = await trx.from('wave_lines').where('wave_id', waveId).first()
  if (left) return issueLink(trx, waveId, generation)
  await trx.from('waves').where('id', waveId).update({ superseded_at: clock.now() })
}

async function dropEndedLines(trx: Trx, waveId: number) {
  await trx
    .from('wave_lines')
    .where('wave_id', waveId)
    .whereIn('line_id', (lines) =>
      lines
        .from('order_lines')
        .join('wave_lines as wl', 'wl.line_id', 'order_lines.id')
        .where('wl.wave_id', waveId)
        .whereNot('order_lines.state', 'open')
        .select('order_lines.id')
    )
    .delete()
}
