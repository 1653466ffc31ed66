import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'

export interface ProposedRole {
  id: number
  name: string
  description: string | null
  /** Why it is proposed: a language key with its values. */
  reason: { key: string; values: Record<string, string> }
}

interface Place {
  title: string | null
  orgUnitId: number | null
}

/** The roles proposed for a title in a unit: those that match both first, then by title, then by unit. */
export async function proposedRoles({ title, orgUnitId }: Place): Promise<ProposedRole[]> {
  const units = await unitsAbove(orgUnitId)
  const titleKey = title ? fold(title) : ''
  const proposals = await db
    .from('role_proposals')
    .join('roles', 'roles.id', 'role_proposals.role_id')
    .leftJoin('org_units', 'org_units.id', 'role_proposals.org_unit_id')
    .whereNull('roles.archived_at')
    .where((query) => query.whereNull('title_key').orWhere('title_key', titleKey))
    .where((query) => query.whereNull('org_unit_id').orWhereIn('org_unit_id', units))
    .orderBy(['roles.name', 'role_proposals.id'])
    .select('roles.id', 'roles.name', 'roles.description', 'role_proposals.title')
    .select('title_key', 'org_unit_id', 'org_units.name as unit')
  return onePerRole(proposals.toSorted((a, b) => rank(a) - rank(b)))
}

/** Ids of the unit and of every unit above it, from its path. */
async function unitsAbove(orgUnitId: number | null) {
  if (orgUnitId === null) return []
  const unit = await db.from('org_units').where('id', orgUnitId).select('path').first()
  return unit ? unit.path.split('/').filter(Boolean).map(Number) : []
}

const rank = (row: any) => (row.title_key && row.org_unit_id ? 0 : row.title_key ? 1 : 2)
const REASONS = ['title_and_unit', 'title', 'unit']

function onePerRole(rows: any[]): ProposedRole[] {
  const byRole = new Map<number, ProposedRole>()
  for (const row of rows) {
    if (byRole.has(row.id)) continue
    const { id, name, description, title, unit } = row
    const reason = { key: `roles.proposed_for_${REASONS[rank(row)]}`, values: { title, unit } }
    byRole.set(id, { id, name, description, reason })
  }
  return [...byRole.values()]
}
