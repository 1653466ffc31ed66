import type { I18n } from '@adonisjs/i18n'
import { mailAudience } from '#people/presenter'
import Wave from '#acknowledgements/models/wave'
import { codeOf, linkAddress, tokenOf } from '#acknowledgements/links/link_token'
import { linesOfWave } from '#acknowledgements/queries/lines_of_wave'
import { type NamedRecipient, namedRecipient } from '#acknowledgements/queries/named_recipient'
import { presentLines } from '#acknowledgements/queries/present_lines'
import type { PresentedLine } from '#acknowledgements/presented_line'

export interface WaveForMail {
  recipient: NamedRecipient
  /** The lines that are still open, most urgent first. */
  lines: PresentedLine[]
  /** The first day by which a line is due. */
  dueOn: string | null
  link: { url: string; code: string; expiresAt: string }
}

/**
 * What the mail of a wave says, now. Null when there is nothing to say any more: superseded,
 * nothing left open, or its key taken away.
 */
export async function waveForMail(
  waveId: number,
  i18n: Pick<I18n, 't'>
): Promise<WaveForMail | null> {
  const wave = await Wave.find(waveId)
  const token = wave && tokenOf(wave)
  if (!token || !wave.sentAt || wave.supersededAt) return null
  const open = await linesOfWave(waveId).where('l.state', 'open')
  if (open.length === 0) return null
  const audience = mailAudience(i18n)
  const lines = await presentLines(open, audience)
  return {
    recipient: await namedRecipient(wave, audience),
    lines,
    dueOn: lines.map(({ dueOn }) => dueOn).find(Boolean) ?? null,
    link: { url: linkAddress(token), code: codeOf(wave)!, expiresAt: wave.expiresAt! },
  }
}
