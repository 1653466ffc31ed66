/** What each module under app/ may import, besides itself: the arrows all point down. */
const platform = ['shared', 'audit', 'settings']
const staff = [...platform, 'people', 'auth']
const ordering = [...staff, 'catalogue', 'access', 'orders']
const domain = [
  ...ordering,
  'acknowledgements',
  'connectors',
  'provisioning',
  'handover',
  'hr',
  'inventory',
]

export const MAY_IMPORT = {
  shared: [],
  audit: ['shared'],
  settings: ['shared', 'audit'],
  people: platform,
  auth: [...platform, 'people'],
  catalogue: staff,
  access: [...staff, 'catalogue'],
  orders: [...staff, 'catalogue', 'access'],
  acknowledgements: [...ordering, 'handover'],
  connectors: ['shared'],
  provisioning: [...ordering, 'connectors'],
  handover: [...ordering, 'connectors', 'provisioning'],
  hr: ordering,
  inventory: ordering,
  notifications: domain,
  reports: [...domain, 'operations'],
  operations: domain,
  demo: [...domain, 'notifications'],
}

export const MODULES = Object.keys(MAY_IMPORT)

/** Where a module meets the browser: these may ask auth who is there and what they may do. */
export const WEB_EDGE = ['**/*_controller.ts', '**/*_policy.ts', 'routes.ts']

/** Where Kvittens meets the terminal: a command may call any module, and no module calls a command. */
export const TERMINAL_EDGE = 'app/shared/commands/**/*.ts'
