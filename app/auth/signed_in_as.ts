import db from '@adonisjs/lucid/services/db'
import type { Viewer } from '#auth/viewer'

/** What the corner of every page says about the one who is signed in: name, title and unit. */
export async function signedInAs({ user, personId }: Viewer) {
  const row = personId ? await personAtWork(personId) : null
  if (!row) return { name: user.login, detail: '', href: null }
  const name = `${row.preferred_name} ${row.family_name}`
  return { name, detail: row.title ? `${row.title}, ${row.unit}` : '', href: '/mine' }
}

/** A person with the newest of their confirmed employments, if they have any. */
const personAtWork = (personId: number) =>
  db
    .from('persons as p')
    .leftJoin('employments as e', (join) =>
      join.on('e.person_id', 'p.id').andOnVal('e.state', 'confirmed')
    )
    .leftJoin('org_units as u', 'u.id', 'e.org_unit_id')
    .where('p.id', personId)
    .orderByRaw('e.start_date IS NULL, e.start_date DESC')
    .select('p.preferred_name', 'p.family_name', 'e.title', 'u.name as unit')
    .first()
