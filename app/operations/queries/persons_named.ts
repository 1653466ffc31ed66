import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'

/** Ids of persons whose name holds what was typed; a number is the id itself. */
export function personsNamed(typed: string) {
  const query = db.from('persons').select('id')
  if (/^\d{1,9}$/.test(typed)) return query.where('id', Number(typed))
  const wanted = fold(typed).replaceAll(/[!%_]/g, (sign) => `!${sign}`)
  return query.whereRaw("sort_name like ? escape '!'", [`%${wanted}%`])
}
