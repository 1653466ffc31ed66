/** What nodemailer's errors tell, as far as it matters here. */
export interface SmtpFailure {
  code?: string
  /** The server's three digits. */
  responseCode?: number
  /** What was being said when the server answered. */
  command?: string
}

/** `refused`: this mail will never be taken, a person must look. `later`: worth trying again. */
export type SmtpVerdict = 'refused' | 'later'

/** Before a mail has been offered, a refusal is about us, not about the mail: it may well pass. */
const BEFORE_ANY_MAIL = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'AUTH LOGIN', 'AUTH PLAIN']
const NEVER_OFFERED = ['EENVELOPE', 'EMESSAGE']

/** The one place that decides what a failed delivery means. What is unknown is tried again. */
export function verdictOn({ code, responseCode, command }: SmtpFailure): SmtpVerdict {
  if (code === 'EAUTH' || code === 'ETLS') return 'later'
  if (responseCode !== undefined) return verdictOnAnswer(responseCode, command)
  return NEVER_OFFERED.includes(code ?? '') ? 'refused' : 'later'
}

function verdictOnAnswer(responseCode: number, command = ''): SmtpVerdict {
  if (BEFORE_ANY_MAIL.some((early) => command.startsWith(early))) return 'later'
  return responseCode >= 500 && responseCode < 600 ? 'refused' : 'later'
}
