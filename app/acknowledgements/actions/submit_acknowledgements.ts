import type { Actor } from '#shared/actor'
import { invalid, type Problem } from '#shared/exceptions/invalid'
import AcknowledgeLines from '#acknowledgements/actions/acknowledge_lines'
import type { Capacity } from '#acknowledgements/capacity'
import { problemsIn } from '#acknowledgements/check_choices'
import { choicesOf } from '#acknowledgements/choices_of'
import type { PresentedLine } from '#acknowledgements/presented_line'
import type { Submission } from '#acknowledgements/validators/submission'

interface Input {
  /** Asked for last, when everything else can be accepted: a code is tried only once. */
  admit(): Promise<Actor>
  /** Sensitive lines are only for those who signed in. */
  signedIn: boolean
  /** What is wrong besides the lines. */
  problems?: Record<string, Problem>
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
  async handle({ admit, signedIn, capacity, submission, shown, isAll, ...besides }: Input) {
    const choices = choicesOf(submission, shown, isAll)
    const problems = { ...problemsIn(choices, shown, { signedIn, isAll }), ...besides.problems }
    if (Object.keys(problems).length > 0) throw invalid(problems)
    const actor = await admit()
    return new AcknowledgeLines().handle({ actor, capacity, choices })
  }
}
