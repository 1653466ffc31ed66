import type { Problem } from '#shared/exceptions/invalid'
import {
  MAIL_KINDS,
  type Placeholder,
  PLACEHOLDERS,
  type TextKind,
} from '#notifications/mail_kinds'
import { hasStrayBrace, placeholdersIn } from '#notifications/texts/template'

export interface WrittenText {
  subject: string
  body: string
}

/** Why a text can't be used for a kind of mail, by field; empty when it can. */
export function problemsOf(kind: TextKind, { subject, body }: WrittenText) {
  const problems: Record<string, Problem> = {}
  const inSubject = wrongIn(subject, subjectPlaceholders(kind))
  const inBody = wrongIn(body, allowed(kind)) ?? missingIn(kind, body)
  if (inSubject) problems.subject = inSubject
  if (inBody) problems.body = inBody
  return problems
}

export const allowed = (kind: TextKind): readonly Placeholder[] => MAIL_KINDS[kind].placeholders

/** A subject is one line that everybody along the way can read: no link, no code. */
export const subjectPlaceholders = (kind: TextKind) =>
  allowed(kind).filter((name) => PLACEHOLDERS[name] === 'line' && name !== 'code')

function wrongIn(text: string, known: readonly Placeholder[]): Problem | null {
  if (hasStrayBrace(text)) return 'mail_texts.problems.stray_brace'
  const unknown = placeholdersIn(text).find((name) => !known.includes(name as Placeholder))
  if (!unknown) return null
  return { key: 'mail_texts.problems.unknown', values: { placeholder: `{${unknown}}` } }
}

function missingIn(kind: TextKind, body: string): Problem | null {
  const required: readonly Placeholder[] = MAIL_KINDS[kind].required
  const missing = required.find((name) => !placeholdersIn(body).includes(name))
  if (!missing) return null
  return { key: 'mail_texts.problems.missing', values: { placeholder: `{${missing}}` } }
}
