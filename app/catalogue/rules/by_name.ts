const swedish = new Intl.Collator('sv')

/** Order by name as Swedish does, å, ä and ö last; a tie goes to the older record. */
export const byName = (a: { id: number; name: string }, b: { id: number; name: string }) =>
  swedish.compare(a.name, b.name) || a.id - b.id
