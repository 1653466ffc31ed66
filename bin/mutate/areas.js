/** What is mutated, and the specs that must notice; `database` when they need rows. */
export const AREAS = {
  lifecycles: {
    mutate: [
      'app/orders/lifecycles/*.ts',
      'app/orders/rules/activation_guard.ts',
      'app/shared/lifecycle.ts',
    ],
    specs: [
      'unit/orders/lifecycle_steps',
      'unit/orders/outstanding_primaries',
      'unit/orders/activation_guard',
    ],
  },
  policies: {
    mutate: ['app/**/policies/*.ts', 'app/auth/permissions.ts', 'app/auth/viewer.ts'],
    specs: [
      'unit/auth/policies',
      'unit/auth/viewer',
      'unit/orders/order_policy',
      'functional/auth/policies_from_rows',
    ],
    database: true,
  },
  outbox: {
    mutate: ['app/shared/outbox/*.ts'],
    specs: [
      'functional/outbox/intending',
      'functional/outbox/attending',
      'functional/outbox/duties',
      'functional/outbox/leases',
      'functional/outbox/tries',
      'functional/outbox/dispatcher',
      'functional/outbox/intents',
      'functional/outbox/clock_changes',
    ],
    database: true,
  },
  links: {
    mutate: ['app/acknowledgements/links/*.ts'],
    specs: [
      'unit/acknowledgements/link_secrets',
      'unit/acknowledgements/link_token',
      'functional/acknowledgements/link_state',
      'functional/acknowledgements/link_readers',
      'functional/acknowledgements/link_page',
    ],
    database: true,
  },
}
