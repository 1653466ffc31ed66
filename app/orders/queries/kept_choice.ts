import { proposedRoles } from '#catalogue/queries/proposed_roles'
import type { HireForm } from '#orders/hire_form'
import { choiceFrom } from '#orders/presenters/line_choice'
import { linesOfRoles } from '#orders/rules/lines_of_roles'

type Kept = Pick<HireForm, 'roleIds' | 'lines' | 'title' | 'orgUnitId'>

/** What the draft says; before anything was chosen, the roles that match both title and unit. */
export async function keptChoice(form: Kept) {
  if (form.roleIds.length === 0 && form.lines.length === 0) {
    const sure = await surelyRight(form)
    return choiceFrom(sure, await linesOfRoles(sure), await linesOfRoles(sure))
  }
  return choiceFrom(form.roleIds, form.lines, await linesOfRoles(form.roleIds))
}

async function surelyRight({ title, orgUnitId }: Kept) {
  const proposed = await proposedRoles({ title, orgUnitId })
  return proposed.filter(({ reason }) => reason.key.endsWith('title_and_unit')).map(({ id }) => id)
}
