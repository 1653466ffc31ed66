import type { I18n } from '@adonisjs/i18n'
import Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'

/** Rows of the audit in words, with the names that this reader may know. */
export async function presentAudit(rows: any[], audience: Audience, i18n: I18n) {
  const ids = rows.flatMap((row) => [row.actor_person_id, row.person_id]).filter(Boolean)
  const persons = await Person.query().whereIn('id', [...new Set(ids)])
  const names = new Map(persons.map((person) => [person.id, presentPerson(person, audience)]))
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    what: actionWords(row.action, i18n),
    action: row.action,
    who: names.get(row.actor_person_id)?.name ?? actorWords(row, i18n),
    source: i18n.t(`audit.sources.${row.source}`),
    subject: `${row.subject_type} ${row.subject_id ?? ''}`.trim(),
    person: names.get(row.person_id) ?? null,
    details: detailWords(row.details),
  }))
}

function actionWords(action: string, i18n: I18n) {
  const key = `audit.actions.${action}`
  return i18n.hasMessage(key) ? i18n.t(key) : action
}

const actorWords = (row: any, i18n: I18n) =>
  row.actor_label ?? i18n.t(`audit.actors.${row.actor_kind}`)

const detailWords = (details: string) =>
  Object.entries(JSON.parse(details))
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ')
