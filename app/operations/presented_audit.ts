import type { I18n } from '@adonisjs/i18n'
import db from '@adonisjs/lucid/services/db'
import Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'
import { detailWords, sealedWords } from '#operations/audit_details'

/** Rows of the audit in words, with the names that this reader may know. */
export async function presentAudit(rows: any[], audience: Audience, i18n: I18n) {
  const ids = rows.flatMap((row) => [row.actor_person_id, row.person_id]).filter(Boolean)
  const persons = await Person.query().whereIn('id', [...new Set(ids)])
  const names = new Map(persons.map((person) => [person.id, presentPerson(person, audience)]))
  const logins = await loginsOf(rows)
  const sealed = await sealedWords(rows, names, i18n)
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    what: actionWords(row.action, i18n),
    action: row.action,
    who:
      names.get(row.actor_person_id)?.name ??
      logins.get(row.actor_user_id) ??
      actorWords(row, i18n),
    source: i18n.t(`audit.sources.${row.source}`),
    subject: `${subjectWords(row.subject_type, i18n)} ${row.subject_id ?? ''}`.trim(),
    person: names.get(row.person_id) ?? null,
    details: [detailWords(row.details), sealed.get(row.id)].filter(Boolean).join(' · '),
  }))
}

function actionWords(action: string, i18n: I18n) {
  const key = `audit.actions.${action}`
  return i18n.hasMessage(key) ? i18n.t(key) : action
}

const actorWords = (row: any, i18n: I18n) =>
  row.actor_label ?? i18n.t(`audit.actors.${row.actor_kind}`)

function subjectWords(type: string, i18n: I18n) {
  const key = `audit.subjects.${type}`
  return i18n.hasMessage(key) ? i18n.t(key) : type
}

/** Sign-ins that belong to no person are known by their user name. */
async function loginsOf(rows: any[]) {
  const ids = rows.filter((row) => !row.actor_person_id).map((row) => row.actor_user_id)
  const users = await db.from('users').whereIn('id', ids.filter(Boolean)).select('id', 'login')
  return new Map(users.map(({ id, login }) => [id, login]))
}
