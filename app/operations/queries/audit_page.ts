import db from '@adonisjs/lucid/services/db'
import { addDays, startOfDay } from '#shared/clock'
import { personsNamed } from '#operations/queries/persons_named'

const MOST = 50

export interface AuditFilter {
  from?: string
  to?: string
  action?: string
  subjectType?: string
  subjectId?: number
  person?: string
  actor?: string
  before?: number
}

/** One page of the audit, newest first, with the id before which the next page begins. */
export async function auditPage(filter: AuditFilter, seesProtected: boolean) {
  const query = db
    .from('audit_entries')
    .orderBy('id', 'desc')
    .limit(MOST + 1)
  if (filter.before) query.where('id', '<', filter.before)
  if (filter.from) query.where('at', '>=', startOfDay(filter.from))
  if (filter.to) query.where('at', '<', startOfDay(addDays(filter.to, 1)))
  if (filter.action) query.where('action', filter.action)
  if (filter.subjectType) query.where('subject_type', filter.subjectType)
  if (filter.subjectId) query.where('subject_id', filter.subjectId)
  if (filter.person) query.whereIn('person_id', personsNamed(filter.person, seesProtected))
  if (filter.actor) query.whereIn('actor_person_id', personsNamed(filter.actor, seesProtected))
  const rows = await query
  const entries = rows.slice(0, MOST)
  return { entries, next: rows.length > MOST ? entries[MOST - 1].id : null }
}
