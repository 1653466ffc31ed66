import { clock } from '#shared/clock'
import { workingDaysBetween } from '#shared/working_days'
import { type Audience, shownTitle } from '#people/presenter'
import { acknowledgementsOf } from '#acknowledgements/queries/acknowledgements_of'
import { accountsOf, orderersOf, personsOf } from '#acknowledgements/queries/people_of_lines'
import type { LineRow } from '#acknowledgements/queries/line_rows'
import type { PresentedLine } from '#acknowledgements/presented_line'

/**
 * Lines as their administrator may read them. What an account is called tells who a person with
 * protected identity is: it is left out unless the reader acts on the line (`showsAccounts`).
 */
export async function presentLines(
  rows: LineRow[],
  audience: Audience,
  { showsAccounts = false } = {}
): Promise<PresentedLine[]> {
  const people = await personsOf(rows, audience)
  const orderers = await orderersOf(rows, audience)
  const accounts = await accountsOf(rows)
  const acknowledgements = await acknowledgementsOf(
    rows.map(({ id }) => id),
    audience
  )
  return rows.map((row) => {
    const person = people.get(row.person_id)!
    const account = person.hidden && !showsAccounts ? undefined : accounts.get(row.person_id)
    return {
      ...plainly(row),
      person,
      title: shownTitle(person, row.title, audience),
      userName: account?.userName ?? null,
      email: account?.email ?? null,
      orderer: orderers.get(row.orderer_person_id)!,
      acknowledgement: acknowledgements.get(row.id) ?? null,
    }
  })
}

const plainly = (row: LineRow) => ({
  id: row.id,
  key: `l${row.id}`,
  version: row.version,
  state: row.state,
  direction: row.direction,
  item: row.item,
  itemId: row.item_id,
  kind: row.kind,
  level: row.level,
  instructions: row.instructions,
  note: row.note,
  remark: row.remark,
  sensitive: Boolean(row.is_sensitive),
  reportsAccount: Boolean(row.reports_account),
  dueOn: row.due_on,
  overdueDays: overdue(row.due_on),
  orderId: row.order_id,
  orderNumber: row.order_number,
  unit: row.unit,
  startDate: row.start_date,
  lastDate: row.last_date,
})

function overdue(dueOn: string | null) {
  const today = clock.today()
  return dueOn && dueOn < today ? Math.max(1, workingDaysBetween(dueOn, today)) : 0
}
