import db from '@adonisjs/lucid/services/db'
import { DUTIES } from '#auth/permissions'

/** The groups that give each duty, one a line. */
export async function groupsByDuty(): Promise<Record<string, string>> {
  const rows = await db.from('group_duties').orderBy('group_name')
  const linesOf = (duty: string) => rows.filter((row) => row.duty === duty)
  return Object.fromEntries(
    DUTIES.map((duty) => [
      duty,
      linesOf(duty)
        .map(({ group_name: name }) => name)
        .join('\n'),
    ])
  )
}
