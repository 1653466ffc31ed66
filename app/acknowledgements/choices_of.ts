import type { Choice } from '#acknowledgements/outcomes'
import type { PresentedLine } from '#acknowledgements/presented_line'
import type { Submission } from '#acknowledgements/validators/submission'

type Chosen = PresentedLine & { typed: NonNullable<Submission['lines']>[string] }

/** The choices of a form, for the lines that it showed; `isAll` says which ones "all done" is about. */
export function choicesOf(
  { lines: typed = {} }: Submission,
  shown: PresentedLine[],
  isAll: (line: PresentedLine) => boolean
): Choice[] {
  const inForm = shown.flatMap((line) =>
    Object.hasOwn(typed, line.key) ? [{ ...line, typed: typed[line.key] }] : []
  )
  return inForm.flatMap((line) => {
    const outcome = line.typed.outcome ?? (isAll(line) ? 'done' : null)
    return outcome ? [choiceOf(line, outcome)] : []
  })
}

function choiceOf({ id, typed }: Chosen, outcome: Choice['outcome']): Choice {
  const isDone = outcome === 'done'
  return {
    lineId: id,
    version: typed.version,
    outcome,
    remark: typed.remark ?? null,
    userName: (isDone && typed.user_name) || null,
    email: (isDone && typed.email) || null,
    password: (isDone && typed.password) || null,
  }
}
