import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { fold } from '#shared/text/fold'
import { type CurrentEmployment, currentEmploymentsOf } from '#people/queries/current_employments'
import { listPersons } from '#people/queries/list_persons'
import { presentPersons } from '#people/queries/present_persons'
import type { Audience } from '#people/presenter'
import type { SearchGroup } from '#people/search/search_groups'
import { withinScope } from '#people/scope'

/** Persons on the search page, found by name, title, unit, user name, e-mail or employment number. */
export const personSearch = (audienceOf: (ctx: HttpContext) => Audience): SearchGroup => ({
  key: 'search.persons',
  weight: 40,
  async find(ctx, q, limit) {
    const { rows } = await listPersons(ctx.viewer!, { q, limit, namesFirst: true })
    const ids = rows.map(({ id }) => id)
    const persons = await presentPersons(ids, audienceOf(ctx))
    const employments = await currentEmploymentsOf(ids)
    return ids.map((id) => {
      const { name, href } = persons.get(id)!
      return { href: href!, title: name, detail: wordsFor(employments.get(id)!) }
    })
  },
  async jump(ctx, term) {
    const account = db
      .from('persons')
      .join('accounts', 'accounts.person_id', 'persons.id')
      .where('user_name_key', fold(term))
    const found = await withinScope(account, ctx.viewer!).select('persons.id').first()
    return found ? `/persons/${found.id}` : null
  },
})

const wordsFor = ([first]: CurrentEmployment[]) => (first ? `${first.title} · ${first.unit}` : null)
