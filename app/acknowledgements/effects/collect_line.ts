import { clock, type Instant } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { type Recipient, recipientColumns } from '#acknowledgements/recipient'

const MOST_TRIES = 3

/** Puts a line in the mail that is being collected for a recipient, and begins one when there is none. */
export async function collectLine(trx: Trx, lineId: number, recipient: Recipient, sendAt: Instant) {
  const wave = await collectingWave(trx, recipient, sendAt)
  await addToWave(trx, wave.id, lineId)
  await intend(
    trx,
    'acknowledgements.send_wave',
    { waveId: wave.id, generation: wave.generation },
    wave.send_at
  )
}

export async function addToWave(trx: Trx, waveId: number, lineId: number) {
  await trx
    .insertQuery()
    .table('wave_lines')
    .insert({ wave_id: waveId, line_id: lineId })
    .knexQuery.onConflict(['wave_id', 'line_id'])
    .ignore()
}

/** The row is locked, so that it can't be sent while a line is on its way in. */
async function collectingWave(trx: Trx, recipient: Recipient, sendAt: Instant) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await beginWave(trx, recipient, sendAt)
    const wave = await trx
      .from('waves')
      .where(recipientColumns(recipient))
      .whereNull('sent_at')
      .whereNull('superseded_at')
      .forUpdate()
      .first()
    if (wave) return wave
  }
  throw new Error('the collecting wave was sent again and again')
}

async function beginWave(trx: Trx, recipient: Recipient, sendAt: Instant) {
  const row = {
    ...recipientColumns(recipient),
    created_at: clock.now(),
    send_at: sendAt,
    key_id: linkKeys.current.id,
  }
  await trx.insertQuery().table('waves').insert(row).knexQuery.onConflict().ignore()
}
