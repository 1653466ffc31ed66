import type { I18n } from '@adonisjs/i18n'
import { stringify } from 'csv-stringify/sync'
import type { PresentedPerson } from '#people/presenter'
import { plainCell } from '#access/exports/plain_cell'
import type { HeldGrant } from '#access/queries/held_grants'
import type { Reason } from '#access/queries/reasons'

/** As spreadsheets in Swedish open it. */
const WRITTEN = { bom: true, delimiter: ';', record_delimiter: 'windows' } as const

/** Grants as a file, with the names that its reader may know and nothing that a spreadsheet would run. */
export function grantFile(
  grants: HeldGrant[],
  persons: Map<number, PresentedPerson>,
  i18n: Pick<I18n, 't'>
) {
  const header = ['person', 'item', 'level', 'why', 'since', 'valid_to']
  const rows = grants.map((grant) => [
    persons.get(grant.personId)?.name ?? '',
    grant.item,
    grant.level ?? '',
    grant.reasons.map((reason) => wordsOf(reason, i18n)).join(', '),
    grant.since,
    grant.until ?? '',
  ])
  const table = [header.map((key) => i18n.t(`access.${key}`)), ...rows]
  return stringify(
    table.map((row) => row.map(plainCell)),
    WRITTEN
  )
}

function wordsOf({ role, words, orderNumber }: Reason, i18n: Pick<I18n, 't'>) {
  const why = role ? i18n.t('access.by_role', { role }) : (words ?? i18n.t('access.own_sake'))
  return orderNumber ? `${why} (${i18n.t('access.by_order', { number: orderNumber })})` : why
}
