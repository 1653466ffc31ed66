import { fold } from '#shared/text/fold'
import User from '#auth/models/user'

const MOST = 50

interface Filter {
  q?: string
  after?: string
}

/** One page of sign-ins by login, with their person and duties, and where the next page begins. */
export async function usersPage({ q, after }: Filter, seesProtected: boolean) {
  const query = User.query()
    .preload('person')
    .preload('duties')
    .orderBy('login')
    .limit(MOST + 1)
  if (after) query.where('login', '>', after)
  if (q) {
    const wanted = `%${escaped(fold(q))}%`
    query.where((either) =>
      either
        .whereRaw("login like ? escape '!'", [wanted])
        .orWhereHas('person', (person) =>
          person
            .whereRaw("sort_name like ? escape '!'", [wanted])
            .if(!seesProtected, (open) => open.where('protected', false))
        )
    )
  }
  const users = await query
  const next = users.length > MOST ? users[MOST - 1].login : null
  return { users: users.slice(0, MOST), next }
}

const escaped = (text: string) => text.replaceAll(/[!%_]/g, (sign) => `!${sign}`)
