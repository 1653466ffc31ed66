import { fold } from '#shared/text/fold'
import { EMPLOYMENT_FORMS, type EmploymentForm } from '#people/enums'

/** How files write the forms of employment, folded; a word may be the beginning of a longer one. */
const WRITTEN: [string, EmploymentForm][] = [
  ['tillsvidare', 'permanent'],
  ['fast', 'permanent'],
  ['tv', 'permanent'],
  ['vikari', 'substitute'],
  ['tim', 'hourly'],
  ['visstid', 'fixed_term'],
  ['tidsbegr', 'fixed_term'],
  ['sava', 'fixed_term'],
  ['sarskild visstid', 'fixed_term'],
  ['extern', 'external'],
  ['konsult', 'external'],
  ['inhyrd', 'external'],
]

/** The form that a word in a file means, or null. */
export function employmentFormOf(text: string): EmploymentForm | null {
  const written = fold(text)
  const own = EMPLOYMENT_FORMS.find((form) => form === written.replaceAll(/[\s-]/g, '_'))
  return own ?? WRITTEN.find(([beginning]) => written.startsWith(beginning))?.[1] ?? null
}
