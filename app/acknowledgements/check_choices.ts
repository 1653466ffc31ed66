import type { Problem } from '#shared/exceptions/invalid'
import type { Choice } from '#acknowledgements/outcomes'
import type { PresentedLine } from '#acknowledgements/presented_line'

export interface Terms {
  /** Sensitive lines are only for those who signed in. */
  signedIn: boolean
  /** Which lines "all done" was pressed for, if it was. */
  isAll(line: PresentedLine): boolean
}

/** A sentence for every field that is missing or contradicts another, by field name. */
export function problemsIn(choices: Choice[], shown: PresentedLine[], terms: Terms) {
  const problems: Record<string, Problem> = {}
  const open = shown.filter(({ state }) => state === 'open')
  if (choices.length === 0 && open.length > 0)
    problems[`lines.${open[0].key}.outcome`] = 'acknowledgements.problems.nothing_chosen'
  for (const choice of choices) {
    const line = shown.find(({ id }) => id === choice.lineId)!
    for (const [field, problem] of problemsOf(choice, line, terms))
      problems[`lines.${line.key}.${field}`] = problem
  }
  return problems
}

function problemsOf(choice: Choice, line: PresentedLine, { signedIn, isAll }: Terms) {
  const found: [string, string][] = []
  const isDone = choice.outcome === 'done'
  if (line.sensitive && !signedIn) found.push(['outcome', 'acknowledgements.problems.sensitive'])
  if (!isDone && isAll(line)) found.push(['outcome', 'acknowledgements.problems.not_all'])
  if (!isDone && !choice.remark)
    found.push(['remark', `acknowledgements.problems.remark_${choice.outcome}`])
  if (isDone && line.reportsAccount && line.direction === 'grant' && !choice.userName)
    found.push(['user_name', 'acknowledgements.problems.user_name_missing'])
  return found
}
