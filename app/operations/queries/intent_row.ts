export interface IntentRow {
  id: number
  kind: string
  ids: Record<string, number | string>
  state: string
  dueAt: string
  attempts: number
  generation: number
  failure: string | null
  lastError: string | null
  createdAt: string
  endedAt: string | null
}

/** An intent as read by SQL. */
export const intentRow = (row: any): IntentRow => ({
  id: row.id,
  kind: row.kind,
  ids: JSON.parse(row.ids),
  state: row.state,
  dueAt: row.due_at,
  attempts: row.attempts,
  generation: row.generation,
  failure: row.failure,
  lastError: row.last_error,
  createdAt: row.created_at,
  endedAt: row.ended_at,
})
