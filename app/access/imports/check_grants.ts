import type { Row } from '#shared/csv/read_rows'
import { clock } from '#shared/clock'
import { parseIdentityNumber } from '#people/identity_numbers'
import { Cells } from '#people/imports/cells'
import { readTable } from '#people/imports/check_people'
import { KnownPeople } from '#people/imports/known_people'
import type { RowProblem } from '#people/imports/problem'
import { CatalogueIndex } from '#access/imports/catalogue_index'
import { GRANT_COLUMNS, NEEDED, type GrantColumn } from '#access/imports/grant_columns'

export interface CheckedGrant {
  line: number
  personId: number
  itemId: number
  levelId: number | null
  roleId: number | null
  since: string
  reason: string | null
}

export interface CheckedGrants {
  rows: CheckedGrant[]
  problems: RowProblem[]
  total: number
}

/** Looks at every row of who has what before anything is saved. @throws RefusedFile */
export async function checkGrants(bytes: Uint8Array): Promise<CheckedGrants> {
  const { rows } = readTable(bytes, GRANT_COLUMNS, NEEDED)
  const reader = new GrantReader(await KnownPeople.read(), await CatalogueIndex.read())
  const read = rows.map((row) => reader.read(row))
  return {
    rows: read.flatMap(({ grant, problems }) => (problems.length > 0 ? [] : [grant])),
    problems: read.flatMap(({ problems }) => problems),
    total: rows.length,
  }
}

class GrantReader {
  constructor(
    private people: KnownPeople,
    private catalogue: CatalogueIndex
  ) {}

  read({ line, values }: Row<GrantColumn>) {
    const cells = new Cells(line, values)
    const personId = this.#person(cells)
    const itemId = this.#item(cells)
    const levelId = itemId && this.#level(cells, itemId)
    const roleId = this.#role(cells, itemId)
    const since = cells.raw('since') ? cells.date('since') : cells.required('since', 10)
    if (since && since > clock.today()) cells.problem('since', 'later')
    const reason = cells.text('reason', 500)
    const grant = { line, personId, itemId, levelId, roleId, since, reason } as CheckedGrant
    return { grant, problems: cells.problems }
  }

  #person(cells: Cells<GrantColumn>) {
    const number = cells.raw('identityNumber')
    const digits12 = number ? (parseIdentityNumber(number)?.digits12 ?? null) : null
    if (number && !digits12) return cells.problem('identityNumber', 'identity_number')
    const match = this.people.match({
      digits12,
      employmentNumber: cells.raw('employmentNumber'),
      email: cells.raw('email'),
      userName: cells.raw('userName'),
    })
    if ('id' in match) return match.id
    return cells.problem(null, 'two' in match ? 'matches_two' : 'nobody')
  }

  #item(cells: Cells<GrantColumn>) {
    const text = cells.required('item', 120)
    if (text === null) return null
    return this.catalogue.item(text) ?? cells.problem('item', 'no_item', { value: text })
  }

  #level(cells: Cells<GrantColumn>, itemId: number) {
    const text = cells.text('level', 120)
    if (text === null) return null
    const item = cells.raw('item')!
    const level = this.catalogue.level(itemId, text)
    return level ?? cells.problem('level', 'no_level', { item, value: text })
  }

  #role(cells: Cells<GrantColumn>, itemId: number | null) {
    const text = cells.text('role', 120)
    if (text === null) return null
    const roleId = this.catalogue.role(text)
    if (!roleId) return cells.problem('role', 'no_role', { value: text })
    if (!itemId || this.catalogue.holds(roleId, itemId)) return roleId
    return cells.problem('role', 'not_in_role', { item: cells.raw('item')!, value: text })
  }
}
