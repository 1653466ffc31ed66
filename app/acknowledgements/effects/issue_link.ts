import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { announce } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { codeHash, codeOf, tokenHash, tokenOf } from '#acknowledgements/links/link_token'

/** Gives a wave its link and code, of which only hashes are kept, and has its mail written. */
export async function issueLink(trx: Trx, waveId: number, generation: number) {
  const { linkDays } = await settings.read(trx)
  const name = { id: waveId, generation, keyId: linkKeys.current.id }
  const token = tokenOf(name)!
  await trx
    .from('waves')
    .where({ id: waveId, generation })
    .update({
      key_id: name.keyId,
      token_hash: tokenHash(token),
      code_hash: codeHash(token, codeOf(name)!),
      wrong_codes: 0,
      sent_at: clock.now(),
      expires_at: clock.in({ days: linkDays }),
    })
  await announce(trx, 'acknowledgements.wave_ready', { waveId, generation })
}
