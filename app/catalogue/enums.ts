export const ITEM_KINDS = ['system', 'resource', 'equipment'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** How a line of the item becomes done. Only `people` works so far; the others have their place. */
export const FULFILMENTS = [
  'people',
  'directory_account',
  'directory_observed',
  'directory_group',
  'connector',
  'stock',
] as const
export type Fulfilment = (typeof FULFILMENTS)[number]

/** The fulfilments that can be chosen today. */
export const WORKING_FULFILMENTS = ['people'] as const satisfies Fulfilment[]
