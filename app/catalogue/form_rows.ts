const EMPTY_ROWS = 2

/** Numbers of the rows that a form shows: those stored, those typed, and a few empty ones. */
export function formRows(stored: number, typedRows: unknown, fewest = 1) {
  const typed =
    typedRows !== null && typeof typedRows === 'object' ? Object.keys(typedRows).length : 0
  return Array.from({ length: Math.max(stored + EMPTY_ROWS, typed, fewest) }, (_, n) => n)
}
