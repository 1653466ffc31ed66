import db from '@adonisjs/lucid/services/db'
import i18nManager from '@adonisjs/i18n/services/main'
import type { Locale } from '#config/i18n'
import { clock } from '#shared/clock'
import { longDate } from '#shared/view/dates'
import type { Audience } from '#people/presenter'
import { presentPerson } from '#people/presenter'
import { settings } from '#settings/settings'
import { presentHandover } from '#handover/presented_handover'
import type Handover from '#handover/models/handover'

export interface LetterContent {
  title: string
  organisation: string
  logo: string | null
  paragraphs: string[]
  facts: { label: string; value: string; secret?: boolean }[]
  advice: string[]
  madeOn: string
}

/** The words of a welcome letter, with the first password only when one is given. */
export async function letterContent(
  handover: Handover,
  audience: Audience,
  locale: Locale,
  password: string | null
): Promise<LetterContent> {
  const i18n = i18nManager.locale(locale)
  const say = (key: string, values = {}) => i18n.t(`handover.letter.${key}`, values)
  const { organisationName: organisation, logo } = await settings.read()
  const shown = presentHandover(handover, audience)
  const today = clock.today()
  const day = shown.firstDay ? longDate(shown.firstDay, locale, today) : null
  const values: [string, string | null][] = [
    ['first_day', day],
    ['unit', shown.unit],
    ['title', shown.title],
    ['manager', await managersOf(handover, audience)],
    ['user_name', shown.userName],
    ['email', shown.email],
    ['password', password],
  ]
  return {
    title: say('heading', { organisation }),
    organisation,
    logo,
    paragraphs: [say('greeting', { name: shown.person.name }), say('opening')],
    facts: values.flatMap(([key, value]) =>
      value === null ? [] : [{ label: say(key), value, secret: key === 'password' }]
    ),
    advice: password === null ? [say('ask_manager')] : [say('change_it'), say('keep_it')],
    madeOn: say('made_on', { date: longDate(today, locale, today) }),
  }
}

/** Those who manage the nearest unit that has a manager. */
async function managersOf({ order }: Handover, audience: Audience) {
  if (!order.orgUnit) return null
  const rows = await db
    .from('org_unit_managers')
    .join('org_units', 'org_units.id', 'org_unit_managers.org_unit_id')
    .join('persons', 'persons.id', 'org_unit_managers.person_id')
    .whereIn('org_units.id', order.orgUnit.path.split('/').filter(Boolean).map(Number))
    .select('persons.*', 'org_units.path')
    .orderBy('persons.sort_key')
  const nearest = rows.reduce((deepest, { path }) => Math.max(deepest, path.length), 0)
  const names = rows
    .filter(({ path }) => path.length === nearest)
    .map((row) => nameOf(row, audience))
  return names.length > 0 ? names.join(', ') : null
}

const nameOf = (row: any, audience: Audience) =>
  presentPerson(
    {
      id: row.id,
      preferredName: row.preferred_name,
      familyName: row.family_name,
      protected: Boolean(row.protected),
    },
    audience
  ).name
