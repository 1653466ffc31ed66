/** What a person may do. A page without one of these, or a relation to the record, is closed. */
export const PERMISSIONS = [
  'settings.change',
  'org_units.change',
  'persons.view_all',
  'persons.change',
  'persons.import',
  'identity_numbers.reveal',
  'protected_persons.view',
  'users.change',
  'catalogue.change',
  'roles.change',
  'orders.view_all',
  'orders.place_anywhere',
  'contracts.confirm',
  'acknowledgements.view_all',
  'grants.view_all',
  'operations.view',
  'operations.act',
  'audit.view',
] as const

export type Permission = (typeof PERMISSIONS)[number]

export const DUTIES = ['administrator', 'hr_officer', 'it', 'auditor'] as const
export type Duty = (typeof DUTIES)[number]

/** Managers, assistants, system administrators and owners have no duty: their rights follow from relations. */
export const DUTY_PERMISSIONS: Record<Duty, readonly Permission[]> = {
  administrator: [
    'settings.change',
    'org_units.change',
    'persons.view_all',
    'persons.change',
    'persons.import',
    'users.change',
    'catalogue.change',
    'roles.change',
    'orders.view_all',
    'acknowledgements.view_all',
    'grants.view_all',
    'operations.view',
    'operations.act',
  ],
  hr_officer: [
    'persons.view_all',
    'persons.change',
    'persons.import',
    'identity_numbers.reveal',
    'protected_persons.view',
    'orders.view_all',
    'contracts.confirm',
    'grants.view_all',
  ],
  it: [
    'persons.view_all',
    'orders.view_all',
    'acknowledgements.view_all',
    'operations.view',
    'operations.act',
  ],
  auditor: [
    'persons.view_all',
    'orders.view_all',
    'grants.view_all',
    'acknowledgements.view_all',
    'audit.view',
  ],
}
