import type { HttpContext } from '@adonisjs/core/http'
import { invalid } from '#shared/exceptions/invalid'
import { audienceOf } from '#auth/audience'
import { possibleDuplicates } from '#people/duplicates'
import type { HireForm } from '#orders/hire_form'

type Reader = Pick<HttpContext, 'viewer' | 'i18n'>

/** Persons here already who may be the one that is ordered for. */
export const likelySame = (ctx: Reader, form: HireForm) => possibleDuplicates(form, audienceOf(ctx))

/**
 * The person that the orderer pointed out, or null for a new one.
 * @throws Invalid when somebody is very like and nothing was chosen, or the chosen one isn't on the list.
 */
export async function mustBeDecided(ctx: Reader, form: HireForm, same: string | null) {
  const found = await likelySame(ctx, form)
  const chosen = found.find(({ person }) => String(person.id) === same)
  if (chosen) return chosen.person.id
  const taken = found.some(({ likeness }) => likeness === 'same_number')
  if (same === 'new' && taken) throw invalid({ existingPersonId: 'orders.problems.number_taken' })
  if (same !== null && same !== 'new')
    throw invalid({ existingPersonId: 'orders.problems.unknown_person' })
  const strong = found.some(({ weak }) => !weak)
  if (same === null && strong) throw invalid({ existingPersonId: 'orders.problems.same_or_new' })
  return null
}
