/** The headings that a file of items may have. */
export const ITEM_COLUMNS = {
  code: ['Kod'],
  kind: ['Slag', 'Typ'],
  name: ['Namn', 'Benämning', 'System'],
  description: ['Beskrivning'],
  instructions: ['Instruktion', 'Instruktioner'],
  levels: ['Nivåer', 'Behörighetsnivåer'],
  administrators: ['Administratörer', 'Systemadministratörer', 'Administratör'],
  owners: ['Ägare', 'Systemägare', 'Owner'],
  primary: ['Primärt', 'Primär'],
  sensitive: ['Känsligt', 'Känslig'],
  reportsAccount: ['Lämnar användarnamn', 'Reports account'],
  leadDays: ['Dagar före', 'Ledtid', 'Lead days'],
  prerequisites: ['Kräver', 'Förutsättningar', 'Requires'],
  roles: ['Yrkesroller', 'Roller'],
} as const

export type ItemColumn = keyof typeof ITEM_COLUMNS

/** Columns that hold several values, parted by `|` or line breaks. */
export const LISTS = ['levels', 'administrators', 'owners', 'prerequisites', 'roles'] as const
export const FLAGS = ['primary', 'sensitive', 'reportsAccount'] as const
