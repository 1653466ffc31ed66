/**
 * One of every kind of user. All are employed in the branch "Norr": the manager manages it, the
 * assistant orders there; those below have nothing to say in it but what their item or duty gives.
 */
export const WALKERS = [
  'employee',
  'manager',
  'assistant',
  'system_administrator',
  'system_owner',
  /** Administers the item whose acknowledgement makes the account, and has no duty. */
  'account_maker',
  'hr',
  'it',
  'administrator',
  'auditor',
] as const
export type Walker = (typeof WALKERS)[number]

/**
 * Whose a record is to a walker. `own`: their page, order, draft, item, wave, import; `branch`: of the
 * same branch, or of a colleague there, but not theirs; `foreign`: of another branch and its people.
 */
export const RELATIONS = ['own', 'branch', 'foreign'] as const
export type Relation = (typeof RELATIONS)[number]

/** What a route can be about, when it differs whose that is. */
export type Subject =
  | 'person'
  | 'protected_person'
  | 'employment'
  | 'protected_employment'
  | 'user'
  | 'import'
  | 'unit'
  | 'post'
  | 'draft'
  | 'awaiting_order'
  | 'parked_order'
  | 'active_order'
  | 'line'
  | 'contract'
  | 'handover'
  | 'item'
  | 'mailbox'
  | 'wave'
  | 'task'

/** Records that are nobody's. */
export type Common = 'role' | 'intent' | 'link' | 'mail_text' | 'no_reset' | 'no_mail'

export type Params = Record<string, string | number>
