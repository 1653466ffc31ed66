/** What can be said of an open line. */
export const OUTCOMES = ['done', 'returned', 'declined', 'not_applicable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One line with what was chosen for it. */
export interface Choice {
  lineId: number
  /** The line as it was when the page was shown. */
  version: number
  outcome: Outcome
  remark: string | null
  userName: string | null
  email: string | null
  /** The first password, typed by the one who made the account; never kept but sealed. */
  password: string | null
}
