import type { Broken } from '#tests/faults/invariants/broken'
import { filesHolding } from '#tests/support/files_holding'
import type { ScriptedSmtp } from '#tests/support/scripted_smtp'

/** A personnummer as it may be written. */
const spellings = (number: string) => [number, `${number.slice(0, 8)}-${number.slice(8)}`]

/** No secret stands in clear in a database file, WAL, Redis file, log or mail. */
export async function leakedSecrets(
  secrets: { passwords: string[]; identityNumbers: string[] },
  folders: string[],
  smtp: ScriptedSmtp
): Promise<Broken> {
  const texts = [...secrets.passwords, ...secrets.identityNumbers.flatMap(spellings)]
  if (texts.length === 0) return []
  const files = await filesHolding(texts, folders)
  const mails = smtp.accepted.filter(({ text, html, subject }, n) =>
    texts.some((secret) =>
      [text, html, subject, smtp.raw[n]].some((part) => part && `${part}`.includes(secret))
    )
  )
  return [
    ...files.map((file) => `${file} holds a secret`),
    ...mails.map(({ subject }) => `the mail "${subject}" holds a secret`),
  ]
}
