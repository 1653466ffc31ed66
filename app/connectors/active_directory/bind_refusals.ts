import { InvalidCredentialsError } from 'ldapts'
import type { SignInRefusal } from '#connectors/directory'

/** Windows errors in hex after `data` in a refused bind. The rest, unknown user among them, is `wrong`. */
const BY_DATA: Record<string, SignInRefusal> = {
  '530': 'not_now',
  '531': 'not_now',
  '532': 'must_change',
  '533': 'disabled',
  '701': 'expired',
  '773': 'must_change',
  '775': 'locked',
}

/** Why somebody was not let in. @throws the error when it isn't about them */
export function bindRefusal(error: unknown): SignInRefusal {
  if (!(error instanceof InvalidCredentialsError)) throw error
  const data = /data ([\da-f]+)/i.exec(error.message)?.[1].toLowerCase()
  return BY_DATA[data ?? ''] ?? 'wrong'
}
