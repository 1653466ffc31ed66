const PAGE = 50

/** The rows that follow the one with id `after`, and the id to go on from if there are more. */
export function pageOf<Row extends { id: number }>(rows: Row[], after?: number | null) {
  const from = after ? rows.findIndex(({ id }) => id === after) + 1 : 0
  const page = rows.slice(from, from + PAGE)
  const next = rows.length > from + PAGE ? page[PAGE - 1].id : null
  return { rows: page, next, total: rows.length }
}
