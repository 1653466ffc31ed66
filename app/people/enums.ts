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
