import type { Actor } from '#shared/actor'
import AcknowledgeLines from '#acknowledgements/actions/acknowledge_lines'
import type { Capacity } from '#acknowledgements/capacity'
import { checkChoices } from '#acknowledgements/check_choices'
import { choicesOf } from '#acknowledgements/choices_of'
import type { PresentedLine } from '#acknowledgements/presented_line'
import type { Submission } from '#acknowledgements/validators/submission'

interface Input {
  actor: Actor
  capacity: Capacity
  submission: Submission
  /** The open lines that the page showed. */
  shown: PresentedLine[]
  /** Which lines "all done" was pressed for, if it was. */
  isAll(line: PresentedLine): boolean
}

/** Takes a page of acknowledgements: what was chosen, checked as a whole, then acknowledged. */
export default class SubmitAcknowledgements {
  /** @throws Invalid with a sentence beside each field that can't be accepted; nothing is saved then. */
  handle({ actor, capacity, submission, shown, isAll }: Input) {
    const choices = choicesOf(submission, shown, isAll)
    checkChoices(choices, shown, { signedIn: actor.kind === 'person', isAll })
    return new AcknowledgeLines().handle({ actor, capacity, choices })
  }
}
