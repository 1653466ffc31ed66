/** Booleans are 0 and 1 in SQLite. */
const comparable = (value: unknown) =>
  typeof value === 'boolean' ? Number(value) : (value ?? null)

/** What an edit changed, old and new, for the audit. Only for columns that hold nothing personal. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter(
    (column) => comparable(before[column]) !== comparable(after[column])
  )
  return Object.fromEntries(
    changed.map((column) => [column, [comparable(before[column]), comparable(after[column])]])
  )
}
