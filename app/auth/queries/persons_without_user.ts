import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'
import Person from '#people/models/person'

const MOST = 20

/** Persons whose name holds every word typed and who have no sign-in yet; no protected ones for others. */
export const personsWithoutUser = (typed: string, seesProtected: boolean) =>
  Person.query()
    .if(!seesProtected, (query) => query.where('protected', false))
    .whereNotIn('id', db.from('users').whereNotNull('person_id').select('person_id'))
    .where((named) => {
      for (const word of fold(typed).split(/\s+/))
        named.whereRaw("sort_name like ? escape '!'", [held(word)])
    })
    .orderBy('sortKey')
    .orderBy('id')
    .limit(MOST)

const held = (word: string) => `%${word.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`
