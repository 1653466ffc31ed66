import type { Infer } from '@vinejs/vine/types'
import type { HireForm } from '#orders/hire_form'
import type { draftValidator } from '#orders/validators/hire'

type TypedHire = Omit<Infer<typeof draftValidator>, 'version'>

const NOTHING_YET = {
  preferredName: null,
  birthDate: null,
  caseNumber: null,
  existingPersonId: null,
  roleIds: [],
  lines: [],
}

/** The first page's fields as a form; whatever the later pages gave is kept from `before`. */
export function hireFormOf(typed: TypedHire, before?: HireForm): HireForm {
  const { givenNames, familyName, orgUnitId, title, form, startDate } = typed
  return {
    ...(before ?? NOTHING_YET),
    ...(before && isOther(typed, before) ? { preferredName: null, existingPersonId: null } : {}),
    ...{ givenNames, familyName, orgUnitId, title, form, startDate },
    identityNumber: typed.identityNumber ?? null,
    privateEmail: typed.privateEmail ?? null,
    privatePhone: typed.privatePhone ?? null,
    lastDate: typed.lastDate ?? null,
  }
}

/** With another name or number the answer to "is this the same person?" no longer holds. */
const isOther = (typed: TypedHire, before: HireForm) =>
  typed.givenNames !== before.givenNames ||
  typed.familyName !== before.familyName ||
  (typed.identityNumber ?? null) !== before.identityNumber
