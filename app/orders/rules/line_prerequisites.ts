import { SATISFIED_LINE_STATES, type LineState } from '#orders/lifecycles/line_lifecycle'

/** A line that must be satisfied before another one opens. */
export interface Requirement {
  lineId: number
  requiresLineId: number
  waivedAt: string | null
}

interface Stateful {
  id: number
  state: LineState
}

const stateOf = (lines: Stateful[]) => {
  const states = new Map(lines.map(({ id, state }) => [id, state]))
  return (id: number) => states.get(id)
}

/** The requirements of a line that are not met yet. */
export function unmetRequirements(lineId: number, lines: Stateful[], requirements: Requirement[]) {
  const state = stateOf(lines)
  return requirements.filter(
    (one) =>
      one.lineId === lineId &&
      one.waivedAt === null &&
      !SATISFIED_LINE_STATES.includes(state(one.requiresLineId)!)
  )
}

/** Every line that a line requires, and what those require, at any depth. */
export function requiredLines(lineId: number, requirements: Requirement[]) {
  const found = new Set([lineId])
  for (const id of found)
    for (const one of requirements) if (one.lineId === id) found.add(one.requiresLineId)
  found.delete(lineId)
  return [...found]
}

/** Waiting lines whose requirement was refused: their orderer must replace, drop or waive. */
export function linesNeedingDecision<Line extends Stateful>(
  lines: Line[],
  requirements: Requirement[]
) {
  const state = stateOf(lines)
  return lines.filter(
    (line) =>
      line.state === 'waiting' &&
      unmetRequirements(line.id, lines, requirements).some((one) =>
        ['declined', 'cancelled'].includes(state(one.requiresLineId)!)
      )
  )
}
