import db from '@adonisjs/lucid/services/db'
import type { Translate } from '#orders/presenters/translate'
import { proposedRoles } from '#catalogue/queries/proposed_roles'

interface Place {
  title: string | null
  orgUnitId: number | null
}

export interface RoleChoice {
  id: number
  name: string
  hint: string | null
  /** It matches both title and unit: so surely right that it is ticked from the start. */
  sure: boolean
}

/** Every role in use: those proposed for the place first and with their reason, then the others by name. */
export async function rolesToChoose(place: Place, t: Translate) {
  const found = await proposedRoles(place)
  const proposed: RoleChoice[] = found.map(({ id, name, reason }) => ({
    id,
    name,
    hint: t(reason.key, reason.values),
    sure: reason.key.endsWith('title_and_unit'),
  }))
  const rows = await db
    .from('roles')
    .whereNull('archived_at')
    .whereNotIn(
      'id',
      found.map(({ id }) => id)
    )
    .orderBy('name')
    .select('id', 'name', 'description')
  const others: RoleChoice[] = rows.map(({ id, name, description }) => {
    return { id, name, hint: description, sure: false }
  })
  return { proposed, others }
}
