import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { type Locale, longDate } from '#shared/view/dates'
import { audienceOf } from '#auth/audience'
import { shownTitle } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import { MOST_ROWS, type PartMaker, type Reader } from '#reports/start/part'

const AHEAD = 30

/** HR: everybody who begins within a month; a manager: those in the own branch. */
export const starts: PartMaker = async (reader) => {
  const { viewer, ctx } = reader
  if (!viewer.can('contracts.confirm') && !viewer.isManager) return null
  const rows = await comingStarts(reader)
  if (rows.length === 0) return null
  const names = await presentPersons(
    rows.map(({ person_id: id }) => id),
    audienceOf(ctx)
  )
  const locale = ctx.i18n.locale as Locale
  return {
    key: 'starts',
    href: '/persons',
    rows: rows.map((row) => ({
      href: names.get(row.person_id)?.href ?? '/persons',
      title: names.get(row.person_id)?.name ?? '',
      detail: `${shownTitle(names.get(row.person_id), row.title, ctx)} · ${row.unit} · ${longDate(row.start_date, locale, clock.today())}`,
    })),
  }
}

function comingStarts({ viewer }: Reader) {
  const query = db
    .from('employments as e')
    .join('org_units as u', 'u.id', 'e.org_unit_id')
    .where('e.state', 'confirmed')
    .whereBetween('e.start_date', [clock.today(), addDays(clock.today(), AHEAD)])
  if (!viewer.can('persons.view_all'))
    query.where((branches) => {
      for (const path of viewer.managedPaths) branches.orWhere('u.path', 'like', `${path}%`)
    })
  return query
    .select('e.person_id', 'e.title', 'e.start_date', 'u.name as unit')
    .orderBy('e.start_date')
    .orderBy('e.id')
    .limit(MOST_ROWS)
}
