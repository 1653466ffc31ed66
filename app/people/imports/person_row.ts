import { fold } from '#shared/text/fold'
import type { Row } from '#shared/csv/read_rows'
import type { EmploymentForm } from '#people/enums'
import { Cells, short } from '#people/imports/cells'
import { employmentFormOf } from '#people/imports/employment_forms'
import type { PersonColumn } from '#people/imports/person_columns'
import { parseIdentityNumber } from '#people/identity_numbers'

export interface PersonRow {
  line: number
  givenNames: string
  preferredName: string | null
  familyName: string
  digits12: string | null
  birthDate: string | null
  email: string | null
  phone: string | null
  employmentNumber: string | null
  unit: string
  title: string
  form: EmploymentForm | null
  startDate: string
  lastDate: string | null
  userName: string | null
  protected: boolean
}

/** What one row says, and what is wrong with it. The row means nothing when there are problems. */
export function readPersonRow({ line, values }: Row<PersonColumn>) {
  const cells = new Cells(line, values)
  const row = {
    line,
    givenNames: cells.name('givenNames', 120),
    preferredName: cells.name('preferredName', 60, false),
    familyName: cells.name('familyName', 120),
    digits12: identityNumberIn(cells),
    birthDate: cells.date('birthDate'),
    email: cells.email('email'),
    phone: cells.text('phone', 40),
    employmentNumber: cells.text('employmentNumber', 40),
    unit: cells.required('unit', 400),
    title: cells.required('title', 120),
    form: formIn(cells),
    startDate: cells.raw('startDate') ? cells.date('startDate') : cells.required('startDate', 10),
    lastDate: cells.date('lastDate'),
    userName: userNameIn(cells),
    protected: cells.yes('protected'),
  }
  if (row.startDate && row.lastDate && row.lastDate < row.startDate)
    cells.problem('lastDate', 'last_before_start')
  return { row: row as PersonRow, problems: cells.problems }
}

function identityNumberIn(cells: Cells<PersonColumn>) {
  const text = cells.raw('identityNumber')
  if (text === null) return null
  return parseIdentityNumber(text)?.digits12 ?? cells.problem('identityNumber', 'identity_number')
}

function formIn(cells: Cells<PersonColumn>) {
  const text = cells.raw('form')
  if (text === null) return null
  return employmentFormOf(text) ?? cells.problem('form', 'form', { value: short(text) })
}

function userNameIn(cells: Cells<PersonColumn>) {
  const text = cells.text('userName', 64)
  if (text === null) return null
  return /^[\p{L}\p{N}._@-]+$/u.test(fold(text)) ? text : cells.problem('userName', 'formula')
}
