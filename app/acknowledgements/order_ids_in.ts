import db from '@adonisjs/lucid/services/db'
import type { Submission } from '#acknowledgements/validators/submission'

/** The orders whose lines a form holds. */
export async function orderIdsIn({ lines = {} }: Submission): Promise<number[]> {
  const lineIds = Object.keys(lines)
    .filter((key) => /^l\d{1,9}$/.test(key))
    .map((key) => Number(key.slice(1)))
  const rows = await db.from('order_lines').whereIn('id', lineIds).distinct('order_id')
  return rows.map(({ order_id: id }) => id)
}
