/** What a placeholder becomes: words on a line, several lines, or the mail's one link. */
export type PlaceholderForm = 'line' | 'block' | 'link'

export const PLACEHOLDERS = {
  organisation: 'line',
  number: 'line',
  numbers: 'line',
  person: 'line',
  title: 'line',
  unit: 'line',
  form: 'line',
  start: 'line',
  last: 'line',
  caseNumber: 'line',
  orderer: 'line',
  orderedOn: 'line',
  by: 'line',
  reason: 'block',
  remark: 'block',
  outcome: 'line',
  item: 'line',
  prerequisite: 'line',
  count: 'line',
  lines: 'block',
  summary: 'block',
  welcome: 'line',
  manager: 'line',
  userName: 'line',
  code: 'line',
  until: 'line',
  at: 'line',
  link: 'link',
} as const satisfies Record<string, PlaceholderForm>

export type Placeholder = keyof typeof PLACEHOLDERS

interface MailKind {
  placeholders: readonly Placeholder[]
  /** Without these the mail would not do its work. */
  required: readonly Placeholder[]
}

const ORDER = ['number', 'person', 'title', 'unit', 'start'] as const
const WAVE = ['numbers', 'count', 'lines', 'until', 'code', 'link'] as const

const kind = (
  placeholders: readonly Placeholder[],
  required: readonly Placeholder[] = []
): MailKind => ({ placeholders: [...placeholders, 'organisation'], required })

/** Every kind of mail whose words can be changed, with what its text may and must say. */
export const MAIL_KINDS = {
  hr_contract_ordered: kind(
    [...ORDER, 'form', 'last', 'caseNumber', 'orderer', 'link'],
    ['person', 'link']
  ),
  contract_reminder: kind([...ORDER, 'orderer', 'orderedOn', 'link'], ['person', 'link']),
  attestation_wanted: kind([...ORDER, 'orderer', 'link'], ['person', 'link']),
  order_rejected: kind([...ORDER, 'by', 'reason', 'link'], ['reason', 'link']),
  contract_ended: kind([...ORDER, 'outcome', 'reason', 'link'], ['outcome']),
  wave: kind(WAVE, ['lines', 'code', 'link']),
  wave_reminder: kind(WAVE, ['lines', 'code', 'link']),
  wave_escalation: kind(['numbers', 'count', 'lines', 'link'], ['lines']),
  line_declined: kind([...ORDER, 'item', 'by', 'remark', 'link'], ['item', 'remark', 'link']),
  line_returned: kind([...ORDER, 'item', 'by', 'remark', 'link'], ['item', 'remark', 'link']),
  line_needs_decision: kind([...ORDER, 'item', 'prerequisite', 'link'], ['item', 'link']),
  order_completed: kind([...ORDER, 'summary', 'welcome', 'link'], ['summary']),
  order_cancelled: kind([...ORDER, 'reason', 'link'], ['person']),
  handover_wanted: kind([...ORDER, 'userName', 'link'], ['link']),
  handover_issued: kind([...ORDER, 'link'], ['link']),
  welcome: kind(['person', 'title', 'unit', 'start', 'manager', 'userName']),
  password_reset: kind(['until', 'link'], ['link']),
  mail_test: kind(['at']),
} as const satisfies Record<string, MailKind>

export type TextKind = keyof typeof MAIL_KINDS
export const TEXT_KINDS = Object.keys(MAIL_KINDS) as TextKind[]

/** `mail_text_trial` has no words of its own: it shows another kind's text to who writes it. */
export type MailKindName = TextKind | 'mail_text_trial'

export const isTextKind = (name: string): name is TextKind => Object.hasOwn(MAIL_KINDS, name)
