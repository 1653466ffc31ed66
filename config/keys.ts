import env from '#start/env'
import { keyBytes } from '#shared/crypto/seal'

/** Each purpose has a key of its own; none of them is APP_KEY, which only guards cookies. */
export const fieldKey = keyBytes(env.get('FIELD_KEY').release(), 'FIELD_KEY')
export const handoverKey = keyBytes(env.get('HANDOVER_KEY').release(), 'HANDOVER_KEY')
export const linkKey = keyBytes(env.get('LINK_KEY').release(), 'LINK_KEY')

const previous = env.get('LINK_KEY_PREVIOUS')
export const previousLinkKey = previous ? keyBytes(previous.release(), 'LINK_KEY_PREVIOUS') : null
