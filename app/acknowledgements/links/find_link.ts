import { clock } from '#shared/clock'
import Wave from '#acknowledgements/models/wave'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { tokenHash } from '#acknowledgements/links/link_token'

export type LinkState = 'valid' | 'expired' | 'superseded'

export interface Link {
  token: string
  wave: Wave
  state: LinkState
}

/** What an address from a mail leads to; null for one that was never sent, or whose key is gone. */
export async function findLink(token: string): Promise<Link | null> {
  const wave = await Wave.findBy('tokenHash', tokenHash(token))
  if (!wave?.sentAt || !linkKeys.find(wave.keyId)) return null
  return { token, wave, state: stateOf(wave) }
}

function stateOf({ supersededAt, expiresAt }: Wave): LinkState {
  if (supersededAt) return 'superseded'
  return expiresAt! <= clock.now() ? 'expired' : 'valid'
}
