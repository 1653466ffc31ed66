import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'
import Person from '#people/models/person'

const MOST = 20

/** Persons whose name begins with what was typed and who have no sign-in yet. */
export const personsWithoutUser = (typed: string) =>
  Person.query()
    .whereNotIn('id', db.from('users').whereNotNull('person_id').select('person_id'))
    .whereRaw("sort_name like ? escape '!'", [
      `%${fold(typed).replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`,
    ])
    .orderBy('sortKey')
    .orderBy('id')
    .limit(MOST)
