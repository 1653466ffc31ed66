import { clock } from '#shared/clock'
import { invalid } from '#shared/exceptions/invalid'
import { fold, sortKey } from '#shared/text/fold'
import { type IdentityNumber, identityColumns, parseIdentityNumber } from '#people/identity_numbers'

/** A person as a form or a file gives it. */
export interface PersonForm {
  givenNames: string
  preferredName?: string | null
  familyName: string
  identityNumber?: string | null
  birthDate?: string | null
  workEmail?: string | null
  workPhone?: string | null
  privateEmail?: string | null
  privatePhone?: string | null
  /** Left as it is when undefined. */
  protected?: boolean
}

/** The columns by which a person is found and sorted, "family preferred". */
export const nameKeys = (familyName: string, preferredName: string) => ({
  sortName: fold(`${familyName} ${preferredName}`).slice(0, 200),
  sortKey: sortKey(`${familyName} ${preferredName}`).slice(0, 300),
})

/** The columns that a form fills. @throws when its dates contradict. */
export function personColumns(form: PersonForm) {
  const preferredName = form.preferredName || form.givenNames.split(' ')[0]
  return {
    givenNames: form.givenNames,
    preferredName: preferredName.slice(0, 60),
    familyName: form.familyName,
    ...nameKeys(form.familyName, preferredName),
    workEmail: form.workEmail ?? null,
    workPhone: form.workPhone ?? null,
    privateEmail: form.privateEmail ?? null,
    privatePhone: form.privatePhone ?? null,
    ...(form.protected === undefined ? {} : { protected: form.protected }),
    ...birthColumns(form),
  }
}

/** An empty field leaves a number that is there alone: nobody can see it to write it again. */
function birthColumns({ identityNumber, birthDate }: PersonForm) {
  if (birthDate && birthDate > clock.today())
    throw invalid({ birthDate: 'people.problems.born_later' })
  const number = identityNumber ? parseIdentityNumber(identityNumber) : null
  if (!number) return birthDate ? { birthDate } : {}
  if (birthDate && birthDate !== number.birthDate) throw contradiction(number)
  return { ...identityColumns(number), birthDate: number.birthDate }
}

const contradiction = ({ kind }: IdentityNumber) =>
  invalid({ birthDate: { key: 'people.problems.birth_date_differs', values: { kind } } })
