export const EMPLOYMENT_FORMS = [
  'permanent',
  'fixed_term',
  'substitute',
  'hourly',
  'external',
] as const
export type EmploymentForm = (typeof EMPLOYMENT_FORMS)[number]

export const EMPLOYMENT_STATES = ['planned', 'confirmed', 'cancelled'] as const
export type EmploymentState = (typeof EMPLOYMENT_STATES)[number]

export const IDENTITY_KINDS = ['personnummer', 'samordningsnummer'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/**
 * Who brought an account: people at an order, Kvittens at an order, a file that told of it, or another
 * system, so that the directory had it.
 */
export const ACCOUNT_SOURCES = ['by_hand', 'by_kvittens', 'import', 'observed'] as const
export type AccountSource = (typeof ACCOUNT_SOURCES)[number]
/** These came by an order, and go with what it granted. */
export const ORDERED_SOURCES: readonly string[] = ['by_hand', 'by_kvittens']
