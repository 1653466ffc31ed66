/** What an invariant found broken, in words that say where to look. */
export type Broken = string[]

export const listed = (rows: Record<string, unknown>[], say: (row: any) => string): Broken =>
  rows.map(say)
