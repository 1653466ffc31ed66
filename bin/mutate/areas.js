/**
 * What is mutated, and the specs that must notice. `database`: the specs write rows.
 * `preloads`: files of start/ that the specs need.
 */
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
    specs: ['functional/outbox/intents'],
    database: true,
  },
}
