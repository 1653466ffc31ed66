import { addDays, type CivilDate } from '#shared/clock'
import type { EmploymentForm } from '#people/enums'
import { addressOf, CAST, type CastMember } from '#demo/organisation/cast'
import { testIdentityNumber } from '#demo/organisation/identity_number'
import { freeLogin, nameAt, userNameOf } from '#demo/organisation/made_up_names'
import { type UnitPlan, UNITS } from '#demo/organisation/units'

/** Somebody who works at Exempelkommun when the demo begins. */
export interface StaffMember {
  givenNames: string
  preferredName: string
  familyName: string
  birthDate: CivilDate
  identityNumber: string | null
  protected: boolean
  workEmail: string
  userName: string
  unit: string
  title: string
  form: EmploymentForm
  employmentNumber: string
  startDate: CivilDate
  lastDate: CivilDate | null
  manages?: string
  assists?: string
}

type Position = Pick<StaffMember, 'unit' | 'title' | 'manages'> & { member?: CastMember }

const PROTECTED = [63, 118, 171]
const FIRST_EMPLOYMENT_NUMBER = 10_001

/** Everybody, the same ones each time. */
export function staff(today: CivilDate): StaffMember[] {
  const taken = new Set<string>()
  return positions().map((position, n) => employed(position, n, today, taken))
}

function positions(): Position[] {
  const parts = CAST.map((member) => ({ ...member, member }))
  return [...parts, ...UNITS.flatMap(positionsOf)]
}

function positionsOf({ code, chief = 'Enhetschef', staff: posts = {} }: UnitPlan): Position[] {
  const led = CAST.some(({ manages }) => manages === code)
  const chiefs = led ? [] : [{ unit: code, title: chief, manages: code }]
  const others = Object.entries(posts).flatMap(([title, count]) =>
    Array.from({ length: count }, () => ({ unit: code, title }))
  )
  return [...chiefs, ...others]
}

function employed(position: Position, n: number, today: CivilDate, taken: Set<string>) {
  const { member, ...place } = position
  const name = member ?? nameAt(n)
  const login = freeLogin(member?.login ?? `${name.preferredName}.${name.familyName}`, taken)
  const birthDate = bornAt(n)
  return {
    ...{ unit: place.unit, title: place.title, manages: place.manages, assists: member?.assists },
    ...{ preferredName: name.preferredName, familyName: name.familyName },
    givenNames:
      n % 3 === 0 ? `${name.preferredName} ${nameAt(n + 5).preferredName}` : name.preferredName,
    birthDate,
    identityNumber: n % 9 === 0 ? testIdentityNumber(birthDate, n) : null,
    protected: PROTECTED.includes(n),
    workEmail: addressOf(login),
    userName: userNameOf(name, n),
    employmentNumber: String(FIRST_EMPLOYMENT_NUMBER + n),
    startDate: `${2003 + (n % 22)}-${n % 2 ? '08-15' : '01-10'}`,
    ...formAt(n, today, place.manages !== undefined || member !== undefined),
  }
}

const two = (number: number) => String(number).padStart(2, '0')
const bornAt = (n: number) => `${1961 + ((n * 7) % 38)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`

function formAt(n: number, today: CivilDate, lasting: boolean) {
  if (lasting || n % 8 > 1) return { form: 'permanent' as const, lastDate: null }
  if (n % 16 === 0) return { form: 'hourly' as const, lastDate: null }
  const form = n % 16 === 1 ? ('substitute' as const) : ('fixed_term' as const)
  return { form, lastDate: addDays(today, 30 + ((n * 13) % 240)) }
}
