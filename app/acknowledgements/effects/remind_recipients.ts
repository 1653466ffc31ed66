import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import { addToWave } from '#acknowledgements/effects/collect_line'
import { replaceWave } from '#acknowledgements/effects/replace_wave'
import { isClosed } from '#acknowledgements/links/check_code'
import { linkKeys } from '#acknowledgements/links/link_keys'

interface Membership {
  wave_id: number
  line_id: number
  person_id: number | null
  mailbox_id: number | null
}

/**
 * One reminder to each recipient of these lines: the newest mail is sent again with the same link,
 * which then opens the recipient's other late lines too.
 */
export async function remindRecipients(trx: Trx, lineIds: number[]) {
  const byRecipient = Map.groupBy(
    await memberships(trx, lineIds),
    ({ person_id: person, mailbox_id: mailbox }) => `${person}/${mailbox}`
  )
  for (const own of byRecipient.values()) {
    const carrier = Math.max(...own.map(({ wave_id: id }) => id))
    for (const { line_id: lineId } of own) await addToWave(trx, carrier, lineId)
    await remindThrough(trx, carrier)
  }
}

function memberships(trx: Trx, lineIds: number[]): Promise<Membership[]> {
  return trx
    .from('wave_lines as wl')
    .join('waves as w', 'w.id', 'wl.wave_id')
    .whereIn('wl.line_id', lineIds)
    .whereNotNull('w.sent_at')
    .whereNull('w.superseded_at')
    .whereNull('w.spent_at')
    .orderBy('wl.line_id')
    .select('wl.wave_id', 'wl.line_id', 'w.person_id', 'w.mailbox_id')
}

/**
 * A link whose key was taken away can't be written again, and one whose code was guessed at too
 * often is of no use to who can't sign in: its recipient gets another.
 */
async function remindThrough(trx: Trx, waveId: number) {
  const wave = await trx.from('waves').where('id', waveId).firstOrFail()
  if (isUseless(wave)) return replaceWave(trx, wave, await openLinesIn(trx, waveId))
  const number = wave.reminders + 1
  const { linkDays } = await settings.read(trx)
  await trx
    .from('waves')
    .where('id', waveId)
    .update({ reminders: number, expires_at: clock.in({ days: linkDays }) })
  await announce(trx, 'acknowledgements.reminder_due', { waveId, number })
}

const isUseless = (wave: { key_id: string; wrong_codes: number; spent_at: string | null }) =>
  !linkKeys.find(wave.key_id) || isClosed({ wrongCodes: wave.wrong_codes, spentAt: wave.spent_at })

async function openLinesIn(trx: Trx, waveId: number): Promise<number[]> {
  const rows = await trx
    .from('wave_lines as wl')
    .join('order_lines as l', 'l.id', 'wl.line_id')
    .where({ 'wl.wave_id': waveId, 'l.state': 'open' })
    .select('l.id')
  return rows.map(({ id }) => id)
}
