import { ResultCodeError } from 'ldapts'
import {
  CookieRefused,
  DirectoryRefusal,
  DirectoryUnreachable,
  InsecureDirectory,
  type RefusalReason,
  type UnreachableReason,
} from '#connectors/directory_failures'

/**
 * Windows errors [MS-ERREF 2.2] that stand in the message. They tell more than LDAP's code, which
 * differs between Windows and Samba for the same mistake.
 */
const BY_WINDOWS_ERROR: Record<string, RefusalReason> = {
  '00000005': 'no_right',
  '0000052D': 'weak_password',
  '00000524': 'name_taken',
  '00002098': 'no_right',
  '000020B5': 'missing_reference',
  '000021C7': 'name_taken',
  '000021C8': 'name_taken',
}

/** LDAP result codes (RFC 4511 4.1.9). */
const BY_RESULT_CODE: Record<number, RefusalReason> = {
  4: 'too_many',
  8: 'not_permitted',
  10: 'elsewhere',
  16: 'bad_value',
  17: 'bad_value',
  18: 'bad_value',
  19: 'bad_value',
  20: 'bad_value',
  21: 'bad_value',
  32: 'not_found',
  34: 'bad_value',
  49: 'service_account',
  50: 'no_right',
  53: 'not_permitted',
  64: 'bad_value',
  65: 'bad_value',
  66: 'not_permitted',
  67: 'not_permitted',
  68: 'exists',
}

/** The server's state, not our request: 1 also says that the connection has lost its sign-in. */
const NOT_NOW: Record<number, UnreachableReason> = {
  1: 'no_connection',
  3: 'no_answer',
  11: 'busy',
  51: 'busy',
  52: 'busy',
}

/** Samba has no error of its own for a principal name that another has. */
const SAMBA_NAME_TAKEN = /is already in use/

const CERTIFICATE = /CERT|ALTNAME|SIGNATURE|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH/

/** The Windows error at the head of a refusal, eight hex digits, or nothing. */
const windowsErrorOf = ({ message }: Error) => /^([\dA-F]{8}):/i.exec(message)?.[1].toUpperCase()

/** What the contract throws, for what ldapts did. */
export function refusalFor(error: unknown): unknown {
  if (isOurs(error) || !(error instanceof Error)) return error
  return error instanceof ResultCodeError ? forResult(error) : forConnection(error)
}

const isOurs = (error: unknown) =>
  [DirectoryRefusal, DirectoryUnreachable, CookieRefused, InsecureDirectory].some(
    (known) => error instanceof known
  )

function forResult(error: ResultCodeError) {
  const later = NOT_NOW[error.code]
  if (later) return new DirectoryUnreachable(later, error.message)
  return new DirectoryRefusal(reasonOf(error), error.message)
}

function reasonOf(error: ResultCodeError): RefusalReason {
  if (SAMBA_NAME_TAKEN.test(error.message)) return 'name_taken'
  const byWindows = BY_WINDOWS_ERROR[windowsErrorOf(error) ?? '']
  return byWindows ?? BY_RESULT_CODE[error.code] ?? 'unknown'
}

function forConnection(error: Error & { code?: string }) {
  const reason = CERTIFICATE.test(error.code ?? '')
    ? 'certificate'
    : /tim(ed|e)\s?out/i.test(error.message)
      ? 'no_answer'
      : 'no_connection'
  return new DirectoryUnreachable(reason, error.message)
}
