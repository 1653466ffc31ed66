import db from '@adonisjs/lucid/services/db'
import type { Viewer } from '#auth/viewer'

/** What the corner of every page says about the one who is signed in: name, title and unit. */
export async function signedInAs({ user, personId }: Viewer) {
  const person = personId ? await db.from('persons').where('id', personId).first() : null
  if (!person) return { name: user.login, detail: '', href: null }
  const name = `${person.preferred_name} ${person.family_name}`
  return { name, detail: await employmentOf(person.id), href: '/mine' }
}

async function employmentOf(personId: number) {
  const employment = await db
    .from('employments')
    .join('org_units', 'org_units.id', 'employments.org_unit_id')
    .where({ person_id: personId, state: 'confirmed' })
    .select('title', 'org_units.name as unit')
    .orderBy('start_date', 'desc')
    .first()
  return employment ? `${employment.title}, ${employment.unit}` : ''
}
