import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'

/**
 * Ids of persons whose name holds what was typed; a number is the id itself. Protected persons are
 * found by name only for those who may know it.
 */
export function personsNamed(typed: string, seesProtected: boolean) {
  const query = db.from('persons').select('id')
  if (/^\d{1,9}$/.test(typed)) return query.where('id', Number(typed))
  if (!seesProtected) query.where('protected', false)
  const wanted = fold(typed).replaceAll(/[!%_]/g, (sign) => `!${sign}`)
  return query.whereRaw("sort_name like ? escape '!'", [`%${wanted}%`])
}
