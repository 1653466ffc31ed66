import { EMPLOYMENT_FORMS } from '#people/enums'
import type Person from '#people/models/person'
import { type Audience, presentPerson } from '#people/presenter'
import { unitChoices } from '#people/queries/unit_choices'
import { unitPathsOf } from '#people/queries/unit_paths'

/** What the form for an employment needs: whose it is, and what can be chosen. */
export async function employmentForm(person: Person, audience: Audience) {
  const paths = await unitPathsOf([person.id])
  return {
    person: presentPerson(person, audience, paths.get(person.id)),
    units: await unitChoices(),
    forms: EMPLOYMENT_FORMS.map((form) => ({
      value: form,
      label: audience.i18n.t(`people.forms.${form}`),
    })),
  }
}
