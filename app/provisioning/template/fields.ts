/** What a template may speak of; what there is none of is null. */
export interface AccountFacts {
  given: string
  givenNames: string
  family: string
  /** Common name: what the account is called in lists. */
  name: string
  user: string
  mail: string | null
  title: string
  unit: string
  unitCode: string
  /** The unit above. */
  above: string | null
  organisation: string
  number: string | null
  firstDay: string
  lastDay: string | null
  workPhone: string | null
  /** Distinguished name of the nearest manager's account. */
  manager: string | null
}

export type Field = keyof AccountFacts

export const FIELDS: readonly Field[] = [
  ...(['given', 'givenNames', 'family', 'name', 'user', 'mail', 'title', 'unit'] as const),
  ...(['unitCode', 'above', 'organisation', 'number', 'firstDay', 'lastDay'] as const),
  ...(['workPhone', 'manager'] as const),
]

export const isField = (word: string): word is Field => FIELDS.some((field) => field === word)
