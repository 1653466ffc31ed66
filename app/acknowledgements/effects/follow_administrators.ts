import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { collectLine } from '#acknowledgements/effects/collect_line'
import { replaceWave } from '#acknowledgements/effects/replace_wave'
import { recipientsOf } from '#acknowledgements/queries/recipients_of'
import { type Recipient, recipientOf, sameRecipient } from '#acknowledgements/recipient'

/** Moves an item's open lines, and the links to them, to those who administer it now. */
export async function followAdministrators(trx: Trx, { itemId }: { itemId: number }) {
  const lineIds = await openLinesOf(trx, itemId)
  if (lineIds.length === 0) return
  const recipients = await recipientsOf(trx, itemId)
  for (const wave of await livingWaves(trx, lineIds))
    if (!recipients.some((one) => sameRecipient(one, recipientOf(wave))))
      await takeFrom(trx, wave, lineIds)
  for (const recipient of recipients) await collectMissing(trx, recipient, lineIds)
}

async function openLinesOf(trx: Trx, itemId: number): Promise<number[]> {
  const rows = await trx
    .from('order_lines as l')
    .join('acknowledgement_tasks as t', 't.line_id', 'l.id')
    .whereNull('t.closed_at')
    .where({ 'l.item_id': itemId, 'l.state': 'open' })
    .orderBy('l.id')
    .select('l.id')
  return rows.map(({ id }) => id)
}

function livingWaves(trx: Trx, lineIds: number[]) {
  return trx
    .from('waves')
    .whereNull('superseded_at')
    .whereNull('spent_at')
    .whereIn('id', (waves) =>
      waves.from('wave_lines').whereIn('line_id', lineIds).select('wave_id')
    )
    .orderBy('id')
    .forUpdate()
}

async function takeFrom(trx: Trx, wave: any, lineIds: number[]) {
  if (wave.sent_at) {
    await replaceWave(trx, wave, await othersOpenIn(trx, wave.id, lineIds))
    return
  }
  await trx.from('wave_lines').where('wave_id', wave.id).whereIn('line_id', lineIds).delete()
  const left = await trx.from('wave_lines').where('wave_id', wave.id).first()
  if (!left) await trx.from('waves').where('id', wave.id).update({ superseded_at: clock.now() })
}

async function othersOpenIn(trx: Trx, waveId: number, lineIds: number[]): Promise<number[]> {
  const rows = await trx
    .from('wave_lines as wl')
    .join('order_lines as l', 'l.id', 'wl.line_id')
    .where({ 'wl.wave_id': waveId, 'l.state': 'open' })
    .whereNotIn('l.id', lineIds)
    .select('l.id')
  return rows.map(({ id }) => id)
}

async function collectMissing(trx: Trx, recipient: Recipient, lineIds: number[]) {
  const waves = await livingWaves(trx, lineIds)
  const own = waves.filter((wave) => sameRecipient(recipientOf(wave), recipient))
  const had = await trx
    .from('wave_lines')
    .whereIn(
      'wave_id',
      own.map(({ id }) => id)
    )
    .select('line_id')
  const { collectMinutes } = await settings.read(trx)
  const missing = lineIds.filter((id) => !had.some(({ line_id: lineId }) => lineId === id))
  for (const lineId of missing)
    await collectLine(trx, lineId, recipient, clock.in({ minutes: collectMinutes }))
}
