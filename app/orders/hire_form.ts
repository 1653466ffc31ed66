import type { EmploymentForm } from '#people/enums'
import type { CivilDate } from '#shared/clock'

/** One thing that is asked for. */
export interface LineWish {
  itemId: number
  levelId: number | null
  /** The roles that bring it; empty when it is ordered for its own sake. */
  roleIds: number[]
  /** The orderer's words to the administrator. */
  note: string | null
}

/** What an orderer types about a new colleague, before anything of it is a record. */
export interface HireForm {
  givenNames: string
  preferredName: string | null
  familyName: string
  /** As typed and found valid; sealed as soon as it is kept. */
  identityNumber: string | null
  birthDate: CivilDate | null
  privateEmail: string | null
  privatePhone: string | null
  orgUnitId: number
  title: string
  form: EmploymentForm
  startDate: CivilDate
  lastDate: CivilDate | null
  caseNumber: string | null
  /** Set when the orderer has said that it is somebody who is here already. */
  existingPersonId: number | null
  roleIds: number[]
  lines: LineWish[]
}
