import db from '@adonisjs/lucid/services/db'
import Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'
import type { Acknowledgement } from '#acknowledgements/presented_line'

export const OUTCOME_EVENTS = ['line_done', 'line_declined', 'line_returned', 'line_not_applicable']

interface EventRow {
  line_id: number
  event: string
  at: string
  actor_kind: string
  actor_person_id: number | null
  actor_label: string | null
  details: string
}

/** The latest acknowledgement of each line, in words about who made it. */
export async function acknowledgementsOf(lineIds: number[], audience: Audience) {
  const rows: EventRow[] = await db
    .from('order_events')
    .whereIn('line_id', lineIds)
    .whereIn('event', OUTCOME_EVENTS)
    .orderBy('id')
  const names = await namesOf(rows, audience)
  return new Map<number, Acknowledgement>(
    rows.map((row) => [
      row.line_id,
      { event: row.event, at: row.at, by: byWhom(row, names, audience), remark: remarkOf(row) },
    ])
  )
}

const remarkOf = ({ details }: EventRow): string | null => JSON.parse(details).remark ?? null

async function namesOf(rows: EventRow[], audience: Audience) {
  const ids = rows.map(({ actor_person_id: id }) => id).filter((id) => id !== null)
  const people = await Person.query().whereIn('id', ids)
  const mailboxes = await mailboxNames(rows)
  return {
    people: new Map(people.map((one) => [one.id, presentPerson(one, audience).name])),
    mailboxes,
  }
}

/** A link sent to a mailbox names no person: its label leads to the mailbox. */
async function mailboxNames(rows: EventRow[]) {
  const labels = rows.filter(({ actor_kind: kind }) => kind === 'link_holder')
  const ids = labels.map(({ actor_label: label }) => Number(label?.replace('wave ', '')))
  const found = await db
    .from('waves as w')
    .join('shared_mailboxes as m', 'm.id', 'w.mailbox_id')
    .whereIn('w.id', ids.filter(Number.isInteger))
    .select('w.id', 'm.name')
  return new Map<string, string>(found.map(({ id, name }) => [`wave ${id}`, name]))
}

function byWhom(
  row: EventRow,
  { people, mailboxes }: Awaited<ReturnType<typeof namesOf>>,
  { i18n }: Audience
) {
  const name = people.get(row.actor_person_id ?? 0) ?? mailboxes.get(row.actor_label ?? '')
  if (row.actor_kind === 'link_holder')
    return i18n.t('acknowledgements.link_holder', { name: name ?? '' })
  return name ?? i18n.t('acknowledgements.by_system')
}
