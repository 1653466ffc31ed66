import { clock } from '#shared/clock'
import type { Viewer } from '#auth/viewer'
import { EMPLOYMENT_FORMS } from '#people/enums'
import { orderableUnits, unitChoices } from '#orders/queries/orderable_units'
import { titlesInUse } from '#orders/queries/titles_in_use'

/** What the fields of a hire choose from; the unit it has now can always be kept. */
export async function hireFields(viewer: Viewer, present?: { id: number; name: string }) {
  const units = unitChoices(await orderableUnits(viewer))
  const known = !present || units.some(({ value }) => value === String(present.id))
  return {
    units: known ? units : [{ value: String(present.id), label: present.name }, ...units],
    titles: await titlesInUse(),
    forms: EMPLOYMENT_FORMS,
    earliest: clock.today(),
  }
}
