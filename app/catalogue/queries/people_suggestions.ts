import db from '@adonisjs/lucid/services/db'

const MOST = 250

/** Whom a field may suggest: mailboxes in use, then people by name, but nobody with protected identity. */
export async function peopleSuggestions({ mailboxes }: { mailboxes: boolean }) {
  const boxes = await db
    .from('shared_mailboxes')
    .whereNull('archived_at')
    .orderBy('name')
    .select('name as label', 'email as value')
  const people = await db
    .from('persons')
    .where('protected', false)
    .whereNotNull('work_email')
    .orderBy(['sort_key', 'id'])
    .limit(MOST)
    .select('preferred_name', 'family_name', 'work_email')
  const named = people.map((row) => ({
    label: `${row.preferred_name} ${row.family_name}`,
    value: row.work_email,
  }))
  return (mailboxes ? [...boxes, ...named] : named) as { label: string; value: string }[]
}
