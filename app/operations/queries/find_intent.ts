import db from '@adonisjs/lucid/services/db'
import { intentRow } from '#operations/queries/intent_row'

/** @throws E_ROW_NOT_FOUND */
export async function findIntent(id: number | string) {
  return intentRow(await db.from('intents').where('id', id).firstOrFail())
}
