import { invalid } from '#shared/exceptions/invalid'
import type { PossibleDuplicate } from '#people/duplicates'

/** @throws when the person may be here already and nobody has said that it is somebody else. */
export function refusePossibleDuplicate(found: PossibleDuplicate[], notDuplicate?: boolean) {
  if (found.some(({ likeness }) => likeness === 'same_number'))
    throw invalid({ identityNumber: 'people.problems.number_taken' })
  if (found.length > 0 && !notDuplicate)
    throw invalid({ notDuplicate: 'people.problems.maybe_here' })
}
